using System.Text;
using Dapper;
using Marsad.Recording;
using Microsoft.Data.Sqlite;

namespace Marsad.Tests.Recording;

/// <summary>A folder with a ledger in it, gone after the test.</summary>
internal sealed class Shelf : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("marsad-ledger-").FullName;

    public string File => Path.Combine(Folder, "marsad.db");

    public Ledger Open(LedgerMode mode = LedgerMode.Write) => Ledger.Open(File, mode);

    /// <summary>Records some reports with two claims each, a judgement on every two, and a file that could not be read.</summary>
    public TreeHead Fill(int reports)
    {
        using var ledger = Open();
        Fill(ledger, reports);
        return ledger.Head;
    }

    public static void Fill(Ledger ledger, int reports)
    {
        for (var number = 0; number < reports; number++)
        {
            var document = Some.Document(number);
            Claim[] claims = [Some.Claim(document), Some.Claim(document, 30)];
            ledger.Receive(Some.Bytes(number), document);
            ledger.Code(document.Report.Id, Some.Coder, claims);
            ledger.Judge([Some.Judgement(claims[0], claims[1])]);
        }
        ledger.Fail(new ReadProblem("/home/anna/reports/broken.txt", null, "The file is empty.", Fatal: true));
    }

    /// <summary>Does to the database what somebody with write access could do.</summary>
    public void Sql(string edit)
    {
        using var database = Database();
        database.Execute(edit);
    }

    /// <summary>Puts another ledger with its archive in the place of this one.</summary>
    public void Take(Shelf other)
    {
        Directory.Delete(Folder, recursive: true);
        Directory.Move(other.Folder, Folder);
        Directory.CreateDirectory(other.Folder);
    }

    /// <summary>All that the file holds, as text; what cannot be read is told as such.</summary>
    public string Content()
    {
        var content = new StringBuilder();
        foreach (var query in (string[])
            [
                "SELECT * FROM pragma_user_version", "SELECT * FROM pragma_application_id", "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name",
                .. Schema.Tables.Select(table => $"SELECT * FROM {table.Name} ORDER BY {table.Key}"),
            ])
        {
            try
            {
                using var database = Database();
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

    private SqliteConnection Database()
    {
        SqliteEngine.Load();
        var database = new SqliteConnection($"Data Source={File};Pooling=False");
        database.Open();
        return database;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
