using System.Text;

namespace Marsad.Web;

/// <summary>Addresses of things that have no id.</summary>
internal static class Addresses
{
    /// <summary>"The Two Rivers Monitor" becomes "name:the-two-rivers-monitor"; letters of any script stay.</summary>
    public static string Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var key = new StringBuilder("name:", name.Length + 5);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
                key.Append(char.ToLowerInvariant(c));
            else if (key[^1] is not ('-' or ':'))
                key.Append('-');
        }
        return key.ToString().TrimEnd('-');
    }
}
