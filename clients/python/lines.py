"""The protocol of the drivers: a call is a line of JSON, and so is what came of it."""

import json
import sys


def serve(call, describe):
    """Makes each call that comes in; describe tells type, code, status and more of an exception."""
    for line in sys.stdin:
        request = json.loads(line)
        try:
            outcome = {"answer": call(request)}
        except Exception as problem:  # what a client raises is what is to be shown
            error = describe(problem)
            error["type"] = type(problem).__name__
            outcome = {"error": error}
        print(json.dumps(outcome), flush=True)
