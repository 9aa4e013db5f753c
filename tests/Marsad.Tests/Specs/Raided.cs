using System.Text;
using Marsad.Coding;
using Marsad.Reading;
using Marsad.Working;
using NodaTime;

namespace Marsad.Tests.Specs;

/// <summary>A report read, coded and assessed as the program does it, for what it comes to on whose raid it tells of.</summary>
internal static class Raided
{
    /// <summary>A report of 12 May 2019, a Sunday.</summary>
    public static Findings By(string text)
    {
        var document = ReportReading.Read(new ReportFile { Path = "report.txt", Bytes = Encoding.UTF8.GetBytes(text), Outlet = "River Gazette", Published = new LocalDate(2019, 5, 12) }).Document!;
        return Observatory.Assess(new StoryCoder().Code(document), [document]);
    }
}
