namespace Marsad.Web;

/// <summary>What a person may do. Each role may do what those before it may.</summary>
public enum UserRole
{
    /// <summary>Reads the whole record, also what strangers are not shown.</summary>
    Reader,

    /// <summary>Corrects and judges what was coded.</summary>
    Coder,

    /// <summary>Decides on what coders did.</summary>
    Reviewer,

    /// <summary>Decides what strangers are shown.</summary>
    Publisher,

    /// <summary>Lets persons in and shuts them out.</summary>
    Administrator,
}
