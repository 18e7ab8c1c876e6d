package org.koiki.plan.web;

import static org.springframework.web.bind.annotation.RequestMethod.DELETE;
import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.OPTIONS;
import static org.springframework.web.bind.annotation.RequestMethod.PATCH;
import static org.springframework.web.bind.annotation.RequestMethod.POST;
import static org.springframework.web.bind.annotation.RequestMethod.PUT;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whatever else is asked of the WebAPI, by whatever method. */
@Controller
class UnknownOperations {
    @RequestMapping(
            path = {"/service/**", "/members/dfw/**"},
            method = {GET, POST, PUT, PATCH, DELETE, OPTIONS})
    ResponseEntity<byte[]> refuse() {
        return WebApiAnswer.of(ResultCode.BAD_FIELD);
    }
}
