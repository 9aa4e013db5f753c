using Marsad.Recording;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Marsad.Web;

/// <summary>Turns what nobody foresaw into an answer that tells nothing of the inside.</summary>
internal sealed partial class Failures(RequestDelegate next, ILogger<Failures> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked is gone.
        }
        catch (BadHttpRequestException e)
        {
            await Answer(context, e.StatusCode, "The request cannot be read.");
        }
        catch (NotReadYetException e)
        {
            // A browser asks again by itself; a program is told when.
            (context.Response.Headers.RetryAfter, context.Response.Headers["Refresh"]) = ("3", "3");
            await Answer(context, StatusCodes.Status503ServiceUnavailable, e.Message);
        }
        catch (InvalidDataException e)
        {
            Unreadable(log, e.Message);
            await Answer(context, StatusCodes.Status503ServiceUnavailable, "The record cannot be read now.");
        }
        catch (LedgerException e)
        {
            Unreadable(log, e.Message);
            await Answer(context, StatusCodes.Status503ServiceUnavailable, "The record cannot be read now.");
        }
        catch (Exception e)
        {
            // What it was goes to the keeper's log and not to whoever asked.
            Unforeseen(log, context.Request.Method, e);
            await Answer(context, StatusCodes.Status500InternalServerError, "Something failed here. It has been noted.");
        }
    }

    private static Task Answer(HttpContext context, int status, string words)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return Task.CompletedTask;
        }
        context.Response.Headers.Remove("Set-Cookie");
        return Problem.Of(status, words).ExecuteAsync(context);
    }

    [LoggerMessage(LogLevel.Error, "A {Method} failed")]
    private static partial void Unforeseen(ILogger log, string method, Exception cause);

    [LoggerMessage(LogLevel.Error, "The record cannot be read: {Cause}")]
    private static partial void Unreadable(ILogger log, string cause);
}
