using Microsoft.Data.Sqlite;

namespace ZohoProcore.Sync.Tests;

/// <summary>A program that forgot to prepare its database is told so in words, whatever it asks first.</summary>
public sealed class UnpreparedStoreTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"unprepared-{Guid.NewGuid():N}.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(_file);
    }

    [Fact]
    public async Task Reading_and_writing_without_tables_say_what_to_call()
    {
        using var store = Store();
        var reading = await Assert.ThrowsAsync<StoreNotOursException>(async () => await store.GetConnectionAsync("acme", Token));
        var writing = await Assert.ThrowsAsync<StoreNotOursException>(async () => await store.SaveAsync("acme", new(), Token));
        Assert.All([reading, writing], problem => Assert.Contains("Call InitializeAsync once", problem.Message, StringComparison.Ordinal));

        await store.InitializeAsync(Token);
        Assert.Null(await store.GetConnectionAsync("acme", Token));
    }

    [Fact]
    public async Task One_that_another_program_prepared_is_used_as_it_is()
    {
        using (var first = Store()) await first.InitializeAsync(Token);
        using var second = Store();
        Assert.Null(await second.GetConnectionAsync("acme", Token));
    }

    [Fact]
    public async Task Tables_of_an_earlier_version_are_not_read_as_if_they_were_todays()
    {
        using (var first = Store()) await first.InitializeAsync(Token);
        await using (var connection = new SqliteConnection($"Data Source={_file}"))
        {
            await connection.OpenAsync(Token);
            await using var command = connection.CreateCommand();
            command.CommandText = "delete from sync_schema where version > 1";
            await command.ExecuteNonQueryAsync(Token);
        }

        using var second = Store();
        var problem = await Assert.ThrowsAsync<StoreNotOursException>(async () => await second.ListConnectionsAsync(Token));
        Assert.StartsWith("The database has schema version 1, this program has ", problem.Message, StringComparison.Ordinal);
    }

    private RelationalSyncStore Store() => new(() => new SqliteConnection($"Data Source={_file}"), SqlDialect.Sqlite);
}
