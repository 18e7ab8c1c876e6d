package org.koiki.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import org.koiki.Problem;
import org.koiki.Screen;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows a refusal that a screen did not place itself, with its code and text. */
@ControllerAdvice(annotations = Screen.class)
class ScreenProblems {
    private final FrameInterceptor frame;

    ScreenProblems(FrameInterceptor frame) {
        this.frame = frame;
    }

    @ExceptionHandler
    ModelAndView show(Problem problem, HttpServletRequest request) {
        ModelAndView view = new ModelAndView("desk/problem");
        view.setStatus(problem.getStatusCode());
        view.addObject("problem", problem.getBody());
        frame.addTo(view, request);
        return view;
    }
}
