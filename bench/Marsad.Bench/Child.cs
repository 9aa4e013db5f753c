using System.Diagnostics;

namespace Marsad.Bench;

/// <summary>Programs run beside this one.</summary>
internal static class Child
{
    /// <summary>What the program printed.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has its last words.</exception>
    public static string Run(string program, params IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', args)} ended with {process.ExitCode}: {error.Result.TrimEnd()}");
        return output;
    }

    public static string Python(params IEnumerable<string> args) => Run("python3", args);
}
