namespace Marsad.Web;

/// <summary>A file of users that cannot be opened or changed as asked. The message names the file and the cause, and is fit to be shown.</summary>
/// <param name="file">The file of users.</param>
/// <param name="cause">What is wrong and what to do about it, as a sentence.</param>
/// <param name="inner">What the system said.</param>
public sealed class UserFileException(string file, string cause, Exception? inner = null) : Exception($"{file}: {cause}", inner)
{
    /// <summary>What is wrong and what to do about it.</summary>
    public string Cause { get; } = cause;
}
