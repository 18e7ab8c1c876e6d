package org.koiki.desk.web;

import org.koiki.Problem;
import org.koiki.Screen;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows a refusal that a screen did not place itself, with its code and text. */
@ControllerAdvice(annotations = Screen.class)
class ScreenProblems {
    @ExceptionHandler
    ModelAndView show(Problem problem) {
        ModelAndView view = new ModelAndView("desk/problem");
        view.setStatus(problem.getStatusCode());
        view.addObject("problem", problem.getBody());
        return view;
    }
}
