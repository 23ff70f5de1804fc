using System.Text.Json;
using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>What is noted of rows that cannot be read, whichever service listed them.</summary>
public sealed class UnreadableRowsTests
{
    [Fact]
    public void Where_every_row_can_be_read_there_is_nothing_to_say() => Assert.Null(new UnreadableRows().Records);

    [Fact]
    public void A_row_is_noted_by_its_id_its_names_and_what_is_odd_in_it()
    {
        var rows = new UnreadableRows();

        rows.Add(ListedKind.Commitment, new ProcoreUnreadableRow { Id = "55", Field = "$.vendor", Reason = "odd", Json = Row("""{"number":"PO-1","title":"","status":7}""") }, "number", "title", "status");

        var noted = Assert.Single(rows.Records!);
        Assert.Equal((ListedKind.Commitment, "55", "$.vendor", "odd"), (noted.Kind, noted.Id, noted.Field, noted.Reason));
        Assert.Equal(["PO-1"], noted.Names);
    }

    /// <summary>Lists are read side by side; what is noted is hashed.</summary>
    [Fact]
    public void They_stand_in_one_order_however_they_came()
    {
        ZohoBooksUnreadableRow[] rows = [.. Enumerable.Range(0, 20).Select(i => new ZohoBooksUnreadableRow { Id = $"{i % 3}", Field = $"$.f{i % 5}", Reason = "odd", Json = Row($$"""{"name":"n{{i % 4}}"}""") })];
        UnreadableRows one = new(), other = new();
        foreach (var row in rows) one.Add(ListedKind.ZohoVendor, row, "name");
        Parallel.ForEach(rows.Reverse(), row => other.Add(ListedKind.ZohoVendor, row, "name"));

        Assert.Equal(one.Records!.Select(Say), other.Records!.Select(Say));
    }

    [Theory]
    [InlineData("7", 7L)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("-7", null)]
    [InlineData(" 7", null)]
    [InlineData("7.0", null)]
    [InlineData("99999999999999999999", null)]
    public void An_id_is_digits_or_none(string? id, long? number) => Assert.Equal(number, UnreadableRows.Number(id));

    private static string Say(UnreadableRecord record) => $"{record.Id} {record.Field} {string.Join(",", record.Names)}";

    private static JsonElement Row(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return parsed.RootElement.Clone();
    }
}
