namespace Marsad.Bench.Quality;

/// <summary>A measure on texts by others.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Needs">A file or folder without which it is skipped.</param>
/// <param name="Take">Takes it, in a folder that it may fill.</param>
internal sealed record Measure(string Name, string Needs, Func<string, Outcome> Take)
{
    public bool CanBeTaken => Path.Exists(Needs);
}
