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

    /// <summary>The tags are listed once for both; Procore is asked for the company's cost types once.</summary>
    [Fact]
    public async Task Cost_types_cost_the_options_of_their_tag_and_the_companys_list()
    {
        Types();

        var report = await ReadAsync();

        Assert.Equal(["M", "X"], report.CostTypes.Select(type => type.Code));
        Assert.Equal([AlignmentStanding.OnlyInProcore, AlignmentStanding.OnlyInZoho], report.CostTypes.Select(type => type.Standing));
        Assert.False(report.IsAligned);
        Assert.Single(_test.SentTo("/books/v3/reportingtags"));
        Assert.Equal(2, _test.SentTo("/books/v3/reportingtags/options").Count);
        Assert.Single(_test.SentTo("/rest/v1.0/line_item_types"));
    }

    [Fact]
    public async Task Cost_types_that_may_not_be_seen_are_not_missing()
    {
        Types();
        _test.Answer("GET /rest/v1.0/line_item_types", """{"errors":"no"}""", HttpStatusCode.Forbidden);

        var report = await ReadAsync();

        Assert.Equal(AlignmentStanding.Unknown, Assert.Single(report.CostTypes).Standing);
        Assert.Contains(report.Unreadable, one => one.Kind == ListedKind.CostType);
    }

    /// <summary>Where the codes are in items the tags are read for cost types alone: an edition without tags has the rest of the report.</summary>
    [Fact]
    public async Task Tags_that_may_not_be_read_end_no_report_that_needs_none()
    {
        using var test = new Answered(new() { Mapping = new() { CostCode = "{line:Cost code}" } });
        test.Books("reportingtags", """{"code":2,"message":"no tags"}""", HttpStatusCode.BadRequest);

        var report = await new AlignmentReader(test.Session, test.Store, test.Time).ReadAsync(Token);

        Assert.Equal((0, true), (report.CostTypes.Count, report.ZohoCostTypesUnknown?.Length > 0));
        Assert.NotEmpty(report.Projects);
    }

    /// <summary>Accounts say them, or fields: nobody chooses among options.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("{line:Cost type}")]
    public async Task Where_no_tag_has_the_cost_types_none_is_compared(string? place)
    {
        using var test = new Answered(new() { CostTypeTag = place is null ? "Elsewhere" : "Cost Type", Mapping = place is null ? null : new() { CostType = place } });
        test.BooksLists("reportingtags", "reporting_tags", """{"tag_id":"77","tag_name":"Cost Code"}""", """{"tag_id":"79","tag_name":"Cost Type"}""");
        test.BooksLists("reportingtags/options", "options", """{"option_id":"1","option_name":"02-300 Earthwork"}""");

        var report = await new AlignmentReader(test.Session, test.Store, test.Time).ReadAsync(Token);

        Assert.Equal((0, null), (report.CostTypes.Count, report.ZohoCostTypesUnknown));
        Assert.Empty(test.SentTo("/rest/v1.0/line_item_types"));
    }

    // The wire of the test has one list of options for whichever tag is asked for.
    private void Types()
    {
        _test.BooksLists("reportingtags", "reporting_tags", """{"tag_id":"77","tag_name":"Cost Code"}""", """{"tag_id":"79","tag_name":"Cost Type"}""");
        Options("""{"option_id":"1","option_name":"X Exotic","is_active":true}""");
        _test.ProcoreLists("v1.0/line_item_types", 0, """{"id":7,"code":"M","name":"Materials"}""");
    }

    private void Options(params string[] rows) => _test.BooksLists("reportingtags/options", "options", rows);

    private Task<AlignmentReport> ReadAsync() => new AlignmentReader(_test.Session, _test.Store, _test.Time).ReadAsync(Token);
}
