using System.Text;
using Marsad.Reading;
using Marsad.Web.Pages;
using Marsad.Working;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;

namespace Marsad.Web;

/// <summary>Reports that are pasted or uploaded: coded at once, and recorded when whoever brought them has seen what was made of them.</summary>
internal sealed class IntakePages
{
    /// <summary>Largest report that is taken here, in bytes; larger ones go by 'marsad run'.</summary>
    public const int Largest = 2 << 20;

    private const int LongestName = 80;
    private const int LargestRequest = 5 << 20;

    private readonly Lazy<Stages> _stages = new(() => new Stages(1));
    // Coding takes a core for itself; who comes meanwhile waits.
    private readonly SemaphoreSlim _turn = new(1, 1);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var intake = routes.MapGroup(DeskPages.Root + "/intake").For(UserRole.Coder);
        intake.MapGet("", (HttpContext http, CurrentRecord current, IntakePages pages) => pages.Show(Site.Context(http, current)));
        intake.MapPost("", (HttpContext http, CurrentRecord current, IntakePages pages, DeskLedger desk) => pages.Look(http, current, desk)).WithMetadata(new RequestSizeLimitAttribute(LargestRequest));
        intake.MapPost("/record", (HttpContext http, CurrentRecord current, IntakePages pages, DeskLedger desk) => pages.Record(http, current, desk)).WithMetadata(new RequestSizeLimitAttribute(LargestRequest));
    }

    private IResult Show(PageContext page)
    {
        // The models load while the report is pasted.
        _ = Task.Run(() => _stages.Value);
        return Site.Show<IntakePage>(page);
    }

    private async Task<IResult> Look(HttpContext http, CurrentRecord current, DeskLedger desk)
    {
        var page = Site.Context(http, current);
        var form = await http.Request.ReadFormAsync();
        var problems = new List<string>();
        var received = await Received(form, problems, http.RequestAborted);
        var coded = received is null ? null : await Code(received, http.RequestAborted);
        var isKnown = coded?.Document is { } document && desk.Read(ledger => ledger.Document(document.Report.Id)) is not null;
        problems.AddRange(coded?.Problems.Select(problem => problem.Cause) ?? []);
        return DeskPages.Show<IntakePage>(
            page,
            coded?.Document is null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
            (nameof(IntakePage.Sent), form),
            (nameof(IntakePage.Coded), coded),
            (nameof(IntakePage.Problems), problems),
            (nameof(IntakePage.IsKnown), isKnown));
    }

    private async Task<IResult> Record(HttpContext http, CurrentRecord current, DeskLedger desk)
    {
        var page = Site.Context(http, current);
        var form = await http.Request.ReadFormAsync();
        var problems = new List<string>();
        if (await Received(form, problems, http.RequestAborted) is not { } received || await Code(received, http.RequestAborted) is not { Document: { } document } coded || coded.Problems.Any(problem => problem.Fatal))
            return DeskPages.Told(page, StatusCodes.Status422UnprocessableEntity, "Not recorded", "The report cannot be read.");
        return await DeskPages.Writing(page, async () =>
        {
            await desk.Write(ledger =>
            {
                Observatory.Record(ledger, coded);
                return true;
            }, http.RequestAborted);
            return AccountPages.SeeOther(page.To($"{DeskPages.Root}/reports/{document.Report.Id}") + "?done=1");
        });
    }

    private async Task<CodedReport> Code(ReportFile received, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return await _stages.Value.Code(received, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    private static async Task<ReportFile?> Received(IFormCollection form, List<string> problems, CancellationToken cancellation)
    {
        var bytes = Array.Empty<byte>();
        var name = form["name"].ToString().Trim();
        if (form.Files["file"] is { Length: > 0 } file)
        {
            if (file.Length > Largest)
                problems.Add("The report is longer than 2 MB; give it to 'marsad run'.");
            else
            {
                using var memory = new MemoryStream();
                await file.CopyToAsync(memory, cancellation);
                (bytes, name) = (memory.ToArray(), name.Length > 0 ? name : file.FileName);
            }
        }
        else if (form["bytes"].ToString() is { Length: > 0 } sealedBytes)
        {
            bytes = new byte[sealedBytes.Length];
            bytes = Convert.TryFromBase64String(sealedBytes, bytes, out var length) ? bytes[..length] : [];
        }
        else
        {
            bytes = Encoding.UTF8.GetBytes(form["text"].ToString().ReplaceLineEndings("\n"));
        }
        if (bytes.Length > Largest)
            problems.Add("The report is longer than 2 MB; give it to 'marsad run'.");
        else if (bytes.Length == 0 && problems.Count == 0)
            problems.Add("There is no report: paste its text or choose a file.");
        LocalDate? published = null;
        if (form["published"].ToString().Trim() is { Length: > 0 } text)
        {
            if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day })
                published = day;
            else
                problems.Add("The date is none; one as 2021-02-08 was expected.");
        }
        var outlet = form["outlet"].ToString().Trim();
        return problems.Count > 0 ? null : new ReportFile { Path = Plain(name), Bytes = bytes, Published = published, Outlet = outlet.Length > 0 ? outlet[..Math.Min(outlet.Length, LongestName)] : null };
    }

    // A name is shown to people; it is no path of this machine.
    private static string Plain(string name)
    {
        var plain = new string([.. Path.GetFileName(name.Replace('\\', '/')).Where(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ' ').Take(LongestName)]).Trim('.', ' ');
        return plain.Length == 0 ? "report" : plain;
    }
}
