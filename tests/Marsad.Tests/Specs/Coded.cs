using System.Text;
using Marsad.Coding;
using Marsad.Reading;
using NodaTime;

namespace Marsad.Tests.Specs;

/// <summary>A report read and coded as the program does it.</summary>
internal static class Coded
{
    public static (string Text, IReadOnlyList<Claim> Claims) Report(string text, string outlet, LocalDate? published)
    {
        var file = new ReportFile { Path = "report.txt", Bytes = Encoding.UTF8.GetBytes(text), Outlet = outlet, Published = published };
        var document = ReportReading.Read(file).Document!;
        return (document.Text, new StoryCoder().Code(document));
    }
}
