using System.Data.Common;
using Microsoft.Data.Sqlite;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>What a long list costs grows as it does, and not with the square: SQLite looks each value up by its name among all of its statement.</summary>
public sealed class LongListTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_statement_has_more_values_than_a_part_and_each_is_named_as_the_statement_names_it()
    {
        using var test = await SqliteUnderTest.OpenAsync();
        var commands = new List<SqliteCommand>();
        using var store = new RelationalSyncStore(() => new Watched(test.ConnectionString, commands), SqlDialect.Sqlite, test.Time);
        string[] names = [.. Enumerable.Range(0, (3 * LongList.Part) + 1).Select(i => FormattableString.Invariant($"v{i}"))];
        await store.SaveAsync(Acme, new() { Links = [Link(names[0], 1), Link(names[^1], 2)] }, Token);
        commands.Clear();

        var found = await store.ListLinksAsync(Acme, new() { Kind = LinkKind.Vendor, ZohoIds = names }, Token);

        Assert.Equal([names[0], names[^1]], found.Select(link => link.ZohoId).Order(StringComparer.Ordinal));
        var asked = commands.ConvertAll(command => command.Parameters.Count);
        Assert.InRange(asked.Max(), LongList.Part, LongList.Part + 10);
        Assert.Equal(2, asked.Count(values => values > 1)); // the same statement for each whole part, and one for what is left
        Assert.All(commands.SelectMany(command => command.Parameters.Cast<DbParameter>()), value => Assert.StartsWith("@", value.ParameterName, StringComparison.Ordinal));
    }

    private sealed class Watched(string connectionString, List<SqliteCommand> commands) : SqliteConnection(connectionString)
    {
        public override SqliteCommand CreateCommand()
        {
            var command = base.CreateCommand();
            commands.Add(command);
            return command;
        }
    }
}
