using System.Net;

namespace ZohoProcore.Sync.Tests;

/// <summary>What lines name by the id of a custom module's record: all records are asked for once, one that came since by its id.</summary>
public sealed class LookedUpNamesTests : IDisposable
{
    private const string Module = "/books/v3/cm_cost_code";

    private readonly Answered _test = new();

    public LookedUpNamesTests() => Records("02-300 Earthwork");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task All_records_are_read_once_until_they_are_old_and_a_new_name_is_seen_then()
    {
        Assert.Equal("02-300 Earthwork", await NameAsync("1"));
        Records("02-310 Trenches");
        Assert.Equal("02-300 Earthwork", await NameAsync("1"));
        Assert.Single(_test.Sent);
        _test.Time.Advance(_test.Connection.Policies.DirectoryMaxAge.ToTimeSpan() + TimeSpan.FromMinutes(1));
        Assert.Equal("02-310 Trenches", await NameAsync("1"));
        Assert.Equal(2, _test.SentTo(Module).Count);
    }

    [Fact]
    public async Task One_that_came_since_is_asked_for_by_its_id_and_one_that_is_none_s_once()
    {
        _ = await NameAsync("1");
        _test.Books("cm_cost_code/2", """{"code":0,"message":"success","module_record":{"module_record_id":"2","record_name":"98-765 Late"}}""");
        _test.Books("cm_cost_code/77", """{"code":1002,"message":"It does not exist."}""", HttpStatusCode.NotFound);

        Assert.Equal("98-765 Late", await NameAsync("2"));
        Assert.Null(await NameAsync("77"));
        Assert.Null(await NameAsync("77"));
        Assert.Equal((1, 1, 3), (_test.SentTo(Module + "/2").Count, _test.SentTo(Module + "/77").Count, _test.Sent.Count));
    }

    [Fact]
    public async Task A_module_that_is_not_there_is_a_failure_and_no_missing_code()
    {
        _test.Books("cm_cost_code", """{"code":5,"message":"Invalid URL"}""", HttpStatusCode.NotFound);
        var failure = await Assert.ThrowsAsync<AnswerNotUnderstoodException>(() => NameAsync("1"));
        Assert.Contains("'cm_cost_code', which the policy mapping.costCodeModule names", failure.Message, StringComparison.Ordinal);
    }

    private void Records(string name) => _test.BooksLists("cm_cost_code", "module_record", $$"""{"module_record_id":"1","record_name":"{{name}}"}""");

    private async Task<string?> NameAsync(string id) =>
        (await _test.Session.LookedUp.ReadAsync("cm_cost_code", [id], Token)).TryGetValue(id, out var name) ? name : null;
}
