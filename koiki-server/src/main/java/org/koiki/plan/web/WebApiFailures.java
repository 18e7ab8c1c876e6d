package org.koiki.plan.web;

import org.koiki.plan.intake.Overloaded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the WebAPI answers when it cannot do its work. */
@RestControllerAdvice(assignableTypes = PlanWebApi.class)
class WebApiFailures {
    private static final Logger LOG = LoggerFactory.getLogger(WebApiFailures.class);

    @ExceptionHandler
    ResponseEntity<byte[]> on(Overloaded overloaded) {
        return WebApiAnswer.of(ResultCode.SERVER_ERROR);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<byte[]> on(RuntimeException failure) {
        LOG.error("the WebAPI cannot reach the database", failure);
        return WebApiAnswer.of(ResultCode.SERVER_ERROR);
    }
}
