using System.Net;

namespace ZohoProcore.Sync.Tests;

/// <summary>What the reading asks of both services, and what it makes of their answers.</summary>
public sealed class AnsweredAlignmentTests : IDisposable
{
    private readonly Answered _test = new();

    public AnsweredAlignmentTests()
    {
        _test.BooksLists("reportingtags", "reporting_tags", """{"tag_id":"77","tag_name":"Cost Code"}""", """{"tag_id":"78","tag_name":"Phase"}""");
        Options("""{"option_id":"1","option_name":"02-300 Earthwork"}""");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    /// <summary>Each list once, the codes of common projects alone, and no vendor.</summary>
    [Fact]
    public async Task It_costs_the_lists_of_projects_the_tag_and_the_codes_of_common_projects()
    {
        var report = await ReadAsync();

        var common = report.Projects.Count(project => project is { Zoho.IsActive: true, Procore.IsActive: true });
        Assert.True(common > 0);
        Assert.Equal(common, _test.SentTo("/rest/v1.0/cost_codes").Count);
        Assert.All(["/books/v3/projects", "/books/v3/reportingtags", "/books/v3/reportingtags/options"], path => Assert.Single(_test.SentTo(path)));
        Assert.DoesNotContain(_test.Sent, sent => sent.Contains("vendors", StringComparison.Ordinal) || sent.Contains("contacts", StringComparison.Ordinal) || !sent.StartsWith("GET ", StringComparison.Ordinal));
        Assert.Equal(_test.Now, report.At);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_is_a_failure_and_no_missing_project()
    {
        _test.Books("projects", """{"code":2,"message":"no"}""", HttpStatusCode.BadRequest);

        await Assert.ThrowsAsync<ZohoBooks.Client.ZohoBooksValidationException>(ReadAsync);
    }

    [Fact]
    public async Task One_odd_option_costs_no_other()
    {
        Options("""{"option_id":"1","option_name":"02-300 Earthwork"}""", """{"option_id":{"a":1},"option_name":"03-300 Concrete"}""");

        var report = await ReadAsync();

        Assert.Contains("1 options of the reporting tag 'Cost Code' can't be read", report.ZohoCodesUnknown, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Codes, code => code.Standing == AlignmentStanding.OnlyInProcore);
        Assert.Contains(report.Codes, code => code.Options.Count == 1);
    }

    private void Options(params string[] rows) => _test.BooksLists("reportingtags/options", "options", rows);

    private Task<AlignmentReport> ReadAsync() => new AlignmentReader(_test.Session, _test.Store, _test.Time).ReadAsync(Token);
}
