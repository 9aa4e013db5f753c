using Dapper;
using Marsad.Web;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Marsad.Tests.Web.Accounts;

public sealed class UserFileTests
{
    [Fact]
    public void A_file_made_before_changes_were_written_down_goes_on_with_them()
    {
        var folder = Directory.CreateTempSubdirectory("marsad-users-").FullName;
        var file = Path.Combine(folder, "users.db");
        try
        {
            using (var register = UserRegister.Open(file, make: true, TimeProvider.System))
                register.Add("anna", UserRole.Coder);
            using (var database = new SqliteConnection($"Data Source={file};Pooling=False"))
            {
                database.Open();
                database.Execute("DROP TABLE change; DROP TABLE view; DROP TABLE proposal; PRAGMA user_version = 1");
            }
            using (var register = UserRegister.Open(file, make: false, TimeProvider.System))
            {
                Assert.Empty(register.Changes());
                register.SetRole("anna", UserRole.Reviewer, "bela");
            }
            using (var register = UserRegister.Open(file, make: false, TimeProvider.System))
                Assert.Equal(("bela", UserRole.Reviewer), (Assert.Single(register.Changes()).By, Assert.Single(register.All()).Role));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
