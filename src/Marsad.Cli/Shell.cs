using System.CommandLine;
using Marsad.Cli.Commands;
using Marsad.Lexicons;
using Marsad.Recording;
using Marsad.Web;
using NodaTime;

namespace Marsad.Cli;

/// <summary>What a command may use of the world outside, and the one place where failures become messages and exit codes.</summary>
public sealed class Shell
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Something was not done; what and why was said.</summary>
    public const int NotDone = 1;

    /// <summary>The command line was not understood.</summary>
    public const int Usage = 2;

    /// <summary>The user stopped it.</summary>
    public const int Stopped = 130;

    /// <summary>Standard output: results and nothing else.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error: what went wrong, and progress on a terminal.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Standard input.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>Whether somebody looks at the results as they come.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether somebody looks at the progress.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Number of cores to use.</summary>
    public int Cores { get; init; } = 1;

    /// <summary>What time it is.</summary>
    public Func<Instant> Now { get; init; } = () => Instant.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());

    /// <summary>Cancelled when the user wants to stop.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Says what was not done: "marsad: FILE: cause".</summary>
    public void Complain(string message) => Error.WriteLine($"marsad: {Printable.Line(message)}");

    /// <summary>Says what was wrong with a file.</summary>
    public void Complain(ReadProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        Complain(problem.Where is null ? $"{problem.File}: {problem.Cause}" : $"{problem.File}: {problem.Where}: {problem.Cause}");
    }

    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code.</returns>
    public int Run(IReadOnlyList<string> args)
    {
        var root = Root();
        // What people type who come from git or dotnet.
        if (args is ["help", ..])
            args = [.. args.Skip(1), "--help"];
        if (args.Count == 0)
        {
            root.Parse(["--help"]).Invoke(Streams());
            return Usage;
        }
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var failure in Misspelt(root, parsed) is { } command ? [command] : parsed.Errors.Select(failure => failure.Message))
                Complain(failure);
            var name = parsed.CommandResult.Command is RootCommand ? "" : " " + parsed.CommandResult.Command.Name;
            Error.WriteLine($"Try 'marsad{name} --help'.");
            return Usage;
        }
        try
        {
            var code = parsed.Invoke(Streams());
            Output.Flush();
            return code;
        }
        catch (OperationCanceledException)
        {
            return Stopped;
        }
        catch (Exception e) when (e is LedgerException or LexiconException or UserFileException)
        {
            Complain(e.Message);
            return NotDone;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whoever reads a pipe may stop reading; that is no failure.
            if (e is not IOException { HResult: BrokenPipe })
                Complain(e is WriteException ? e.Message : $"standard output: {e.Message}");
            return NotDone;
        }
    }

    /// <summary>Does work that leaves nothing behind when it is abandoned, until it is done or the user wants to stop.</summary>
    /// <exception cref="OperationCanceledException">The user wants to stop.</exception>
    public T Await<T>(Func<T> work)
    {
        var task = Task.Run(work);
        Task.WaitAny([task], Cancellation);
        Cancellation.ThrowIfCancellationRequested();
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Writes a file whole, or says in its name why not.</summary>
    public static void WriteFile(string file, Action<TextWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        WriteBytes(file, stream =>
        {
            using var writer = new StreamWriter(stream) { NewLine = "\n" };
            write(writer);
        });
    }

    /// <summary>Writes a file whole, or says in its name why not.</summary>
    public static void WriteBytes(string file, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var part = file + ".part";
        try
        {
            using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
                write(stream);
            File.Move(part, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Remove(part);
            var cause = e is DirectoryNotFoundException ? $"The folder {Path.GetDirectoryName(Path.GetFullPath(file))} is not there." : e.Message.Replace(part, file, StringComparison.Ordinal);
            throw new WriteException($"{file}: cannot be written: {cause}", e);
        }
        catch
        {
            Remove(part);
            throw;
        }
    }

    private const int BrokenPipe = 32;

    private static void Remove(string part)
    {
        try
        {
            File.Delete(part);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The failure that led here is the one to tell.
        }
    }

    private InvocationConfiguration Streams() => new() { Output = Output, Error = Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    private RootCommand Root()
    {
        var root = new RootCommand("Reads reports of a war, keeps what each claims with the words that claim it, and weighs what the claims add up to.") { HelpName = "marsad" };
        root.Add(RunCommand.Make(this));
        root.Add(CodeCommand.Make(this));
        root.Add(IncidentsCommand.Make(this));
        root.Add(TollsCommand.Make(this));
        root.Add(AuditCommand.Make(this));
        root.Add(ControlCommand.Make(this));
        root.Add(FiguresCommand.Make(this));
        root.Add(TrendsCommand.Make(this));
        root.Add(RaidsCommand.Make(this));
        root.Add(SightingCommand.Make(this));
        root.Add(MissingCommand.Make(this));
        root.Add(ShowCommand.Make(this));
        root.Add(JudgeCommand.Make(this));
        root.Add(ReviewCommand.Make(this));
        root.Add(QueueCommand.Make(this));
        root.Add(LearnCommand.Make(this));
        root.Add(ReportCommand.Make(this));
        root.Add(SituationCommand.Make(this));
        root.Add(ServeCommand.Make(this));
        root.Add(McpCommand.Make(this));
        root.Add(UserCommand.Make(this));
        root.Add(VerifyCommand.Make(this));
        root.Add(WeightsCommand.Make(this));
        root.Add(CheckCommand.Make(this));
        root.Add(ParseCommand.Make(this));
        root.Add(TrainCommand.Make(this));
        root.Add(EvalCommand.Make(this));
        root.Add(CompleteCommand.Make(this));
        return root;
    }

    private static string? Misspelt(RootCommand root, ParseResult parsed)
    {
        if (parsed.CommandResult.Command != root || parsed.UnmatchedTokens is not [var word, ..] || word.StartsWith('-'))
            return null;
        var near = root.Subcommands.Select(command => command.Name)
            .Where(name => name.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(name, StringComparison.Ordinal) || Edits(word, name) <= MostEdits)
            .ToList();
        return $"There is no command '{word}'.{(near.Count > 0 ? $" Did you mean {string.Join(" or ", near)}?" : "")}";
    }

    private const int MostEdits = 2;
    private const int LongestCommand = 20;

    /// <summary>How many letters must be put in, taken out or changed to make one word the other.</summary>
    private static int Edits(string a, string b)
    {
        if (a.Length > LongestCommand)
            return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }

    private sealed class WriteException(string message, Exception inner) : IOException(message, inner);
}
