namespace Marsad.Coding;

/// <summary>Makes claims of the stories of a document.</summary>
public sealed class StoryCoder
{
    /// <summary>Name and version that claims are marked with. A new one makes recorded reports be coded anew.</summary>
    public const string Version = "marsad-en 1.0";

    /// <summary>The claims of all stories, in the order of their words.</summary>
    public IReadOnlyList<Claim> Code(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [];
    }
}
