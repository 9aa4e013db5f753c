using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Marsad.Web;

/// <summary>Looks places up while a claim is put right: the form comes back with the places of a name and a map, on which a point can be picked without a script.</summary>
internal static class PlacePicking
{
    /// <summary>The act that asks for it.</summary>
    public const string Act = "places";

    /// <summary>The form as it comes back; null where it did not ask for places.</summary>
    public static IFormCollection? Of(IFormCollection form)
    {
        var isAsked = form["act"].ToString() == Act || form.Keys.Any(key => key.StartsWith(ClaimInForm.Places, StringComparison.Ordinal) && (key.EndsWith("-pick.x", StringComparison.Ordinal) || key.EndsWith("-farther", StringComparison.Ordinal)));
        if (!isAsked)
            return null;
        var fields = form.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        for (var row = 0; row < ClaimInForm.MostRows; row++)
        {
            if (PickView.Parse(form[Name(row, "view")]) is not { } view)
                continue;
            if (Pixel(form, row) is var (x, y))
            {
                var (lat, lon) = view.At(x, y);
                Put(row, "lat", lat);
                Put(row, "lon", lon);
                Put(row, "radiusKm", view.RadiusKm);
                fields.Remove(Name(row, "choice"));
                view = view.To(lat, lon);
            }
            else if (form.ContainsKey(Name(row, "farther")))
                view = view.Farther;
            fields[Name(row, "view")] = view.ToString();
        }
        fields["act"] = Act;
        return new FormCollection(fields);

        void Put(int row, string field, double number) => fields[Name(row, field)] = new StringValues(number.ToString("R", CultureInfo.InvariantCulture));
    }

    // A browser sends the corner where the picture was pressed by keyboard; nobody picks that.
    private static (int X, int Y)? Pixel(IFormCollection form, int row) =>
        int.TryParse(form[Name(row, "pick.x")], NumberStyles.None, CultureInfo.InvariantCulture, out var x) && int.TryParse(form[Name(row, "pick.y")], NumberStyles.None, CultureInfo.InvariantCulture, out var y)
        && x <= PickView.Across && y <= PickView.Down && (x, y) != (0, 0) ? (x, y) : null;

    private static string Name(int row, string field) => ClaimInForm.Name(ClaimInForm.Places, row, field);
}
