using System.Text;
using Marsad.Recording;
using Microsoft.Data.Sqlite;

namespace Marsad.Torture;

/// <summary>Flips single bits of a ledger's file. Whatever changes its content must be reported.</summary>
internal static class BitFlipper
{
    private const int Reports = 40;

    public static IReadOnlyList<string> Run(int flips, int seed)
    {
        var random = new Random(seed);
        var folder = Directory.CreateTempSubdirectory("marsad-torture-").FullName;
        var failures = new List<string>();
        var (changed, idle) = (0, 0);
        try
        {
            var file = Path.Combine(folder, "marsad.db");
            using (var ledger = Ledger.Open(file, LedgerMode.Write))
            {
                for (var number = 0; number < Reports; number++)
                {
                    var bytes = Invented.Bytes(number);
                    var document = Invented.Document(number, bytes);
                    ledger.Receive(bytes, document);
                    ledger.Code(document.Report.Id, Invented.Coder, Invented.Claims(document, 5));
                }
            }
            var original = File.ReadAllBytes(file);
            var content = Content(file);
            for (var i = 0; i < flips; i++)
            {
                var bit = random.NextInt64(original.Length * 8L);
                byte[] flipped = [.. original];
                flipped[bit / 8] ^= (byte)(1 << (int)(bit % 8));
                File.WriteAllBytes(file, flipped);
                if (Content(file) == content)
                    idle++;
                else if (Reported(file))
                    changed++;
                else
                    failures.Add($"flip {i} of seed {seed}: bit {bit} of {original.Length * 8L} changes the content and nobody noticed");
            }
            Console.Error.WriteLine($"{flips} flips of {original.Length} bytes, seed {seed}: {changed} changed the content and were reported, {idle} changed nothing, {failures.Count} failures");
            return failures;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Reported(string file)
    {
        try
        {
            using var ledger = Ledger.Open(file, LedgerMode.Read);
            return !ledger.Verify().Intact;
        }
        catch (LedgerException)
        {
            return true;
        }
    }

    private static string Content(string file)
    {
        var content = new StringBuilder();
        string[] tables = ["entry", "tree", "head", "report", "story", "claim", "judgement", "problem"];
        foreach (var query in (string[])
            ["SELECT * FROM pragma_user_version", "SELECT * FROM pragma_application_id", "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name", .. tables.Select(table => $"SELECT * FROM {table} ORDER BY 1, 2")])
        {
            try
            {
                using var database = new SqliteConnection($"Data Source={file};Pooling=False;Mode=ReadOnly");
                database.Open();
                using var command = database.CreateCommand();
                command.CommandText = query;
                using var rows = command.ExecuteReader();
                while (rows.Read())
                {
                    for (var i = 0; i < rows.FieldCount; i++)
                        content.Append(rows.IsDBNull(i) ? "null" : $"{rows.GetFieldType(i)} {Convert.ToHexString(rows.GetFieldValue<byte[]>(i))}").Append(' ');
                    content.Append('\n');
                }
            }
            catch (SqliteException e)
            {
                content.Append(e.Message);
            }
        }
        return content.ToString();
    }
}
