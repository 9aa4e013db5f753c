namespace Marsad;

/// <summary>A part of data/ that is read when it is first asked for.</summary>
internal abstract class Lexicon
{
    /// <summary>Reads it, so that what is wrong with its files comes to light.</summary>
    public abstract void Read();
}

/// <summary>A part of data/ that is read when it is first asked for. Unlike a <see cref="Lazy{T}"/> it can be read anew in a <see cref="DataTrial"/>.</summary>
/// <param name="read">Reads the files.</param>
internal sealed class Lexicon<T>(Func<T> read) : Lexicon
    where T : class
{
    private readonly Lazy<T> _shipped = new(read);

    /// <summary>What the files say.</summary>
    public T Value => DataTrial.Current is { } trial ? (T)trial.Read(this, read) : _shipped.Value;

    /// <inheritdoc/>
    public override void Read() => _ = Value;
}
