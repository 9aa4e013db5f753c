using Marsad.Cli;

namespace Marsad.Tests.Cli;

/// <summary>A folder of its own in which command lines are run, gone when disposed.</summary>
internal sealed class Bench : IDisposable
{
    public Bench()
    {
        Folder = Directory.CreateTempSubdirectory("marsad-cli-").FullName;
        Directory.CreateDirectory(Path.GetDirectoryName(Ledger)!);
    }

    public string Folder { get; }

    public string Ledger => Path.Combine(Folder, "record", "marsad.db");

    public string File(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public string File(string name, byte[] bytes)
    {
        var path = File(name, "");
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>A report that can be read.</summary>
    public string Report(string name, string place = "Qasr") => File(name, $"""
        Shells hit the market of {place}

        3 March 2021

        Shells fired by the army killed twelve people in the market of {place} on Tuesday, the civil defence said.

        Another twenty people were wounded, among them four children, according to a doctor of the town's hospital.
        """);

    public Outcome Run(params string[] args) => Run(1, default, args);

    public Outcome Run(int cores, CancellationToken cancellation, params string[] args) => Run("", cores, cancellation, args);

    /// <summary>Runs a command line that reads the given words from standard input.</summary>
    public Outcome RunOn(string input, params string[] args) => Run(input, 1, default, args);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static Outcome Run(string input, int cores, CancellationToken cancellation, string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = new Shell { Input = new StringReader(input), Output = output, Error = error, Cores = cores, Cancellation = cancellation }.Run(args);
        return new Outcome(code, output.ToString(), error.ToString());
    }
}

/// <summary>What a command line came to.</summary>
internal sealed record Outcome(int Code, string Output, string Error);
