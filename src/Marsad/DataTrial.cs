using System.Collections.Concurrent;

namespace Marsad;

/// <summary>A reading of data/ with some files changed, apart from what the rest of the program has read.</summary>
/// <param name="files">Texts that stand in the place of the shipped ones.</param>
/// <param name="emptied">Files of which nothing can be used, so that nobody need be told that they are empty.</param>
internal sealed class DataTrial(IReadOnlyDictionary<string, string> files, IReadOnlySet<string> emptied)
{
    private static readonly AsyncLocal<DataTrial?> Here = new();
    private static int _running;
    private readonly ConcurrentDictionary<Lexicon, object> _read = new();

    /// <summary>The trial that is going on here; null nearly always, and then at the price of one comparison.</summary>
    public static DataTrial? Current => Volatile.Read(ref _running) == 0 ? null : Here.Value;

    /// <summary>A file's text in this trial, or null where it is as shipped.</summary>
    public string? Text(string file) => files.GetValueOrDefault(file);

    /// <summary>Whether the file is known to hold nothing that can be used.</summary>
    public bool Empties(string file) => emptied.Contains(file);

    /// <summary>What a lexicon reads in this trial.</summary>
    public object Read(Lexicon lexicon, Func<object> read) => _read.GetOrAdd(lexicon, _ => read());

    /// <summary>Does something with the files changed.</summary>
    public void Run(Action action)
    {
        Interlocked.Increment(ref _running);
        Here.Value = this;
        try
        {
            action();
        }
        finally
        {
            Here.Value = null;
            Interlocked.Decrement(ref _running);
        }
    }
}
