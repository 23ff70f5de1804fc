using System.Net;
using NodaTime;

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

    /// <summary>What was read before it mattered is asked for by its id, or all are listed where that is fewer calls; those who ask at the same time ask once.</summary>
    [Fact]
    public async Task A_name_that_was_read_before_it_mattered_is_read_again_once()
    {
        _test.BooksLists("cm_cost_code", "module_record", """{"module_record_id":"1","record_name":"02-300 Earthwork"}""", """{"module_record_id":"2","record_name":"03-100 Concrete"}""");
        Assert.Equal("02-300 Earthwork", await NameAsync("1"));
        _test.Time.Advance(TimeSpan.FromMinutes(5));
        var changed = _test.Session.Now;
        _test.Books("cm_cost_code/1", """{"code":0,"message":"success","module_record":{"module_record_id":"1","record_name":"02-310 Trenches"}}""");
        Assert.Equal("02-300 Earthwork", await NameAsync("1", changed - Duration.FromMinutes(5)));
        Assert.Equal(Enumerable.Repeat("02-310 Trenches", 4), await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => NameAsync("1", changed))));
        Assert.Equal((1, 2), (_test.SentTo(Module + "/1").Count, _test.Sent.Count));

        _test.Time.Advance(TimeSpan.FromMinutes(5));
        _ = await NameAsync("1", _test.Session.Now);
        _ = await NameAsync("2", _test.Session.Now); // two by their ids are more calls than the one page of the list
        Assert.Equal((2, 2, 4), (_test.SentTo(Module).Count, _test.SentTo(Module + "/1").Count, _test.Sent.Count));
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

    private async Task<string?> NameAsync(string id, Instant since = default) =>
        (await _test.Session.LookedUp.ReadAsync("cm_cost_code", [id], since, Token)).TryGetValue(id, out var name) ? name : null;
}
