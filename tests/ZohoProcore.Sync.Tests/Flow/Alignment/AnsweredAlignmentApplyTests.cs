using System.Net;

namespace ZohoProcore.Sync.Tests;

/// <summary>What planning and writing an alignment ask of both services, and what they make of their answers.</summary>
public sealed class AnsweredAlignmentApplyTests : IDisposable
{
    private readonly Answered _test = new(new() { Alignment = new() { AddCodes = true, RetireCodes = true } });

    public AnsweredAlignmentApplyTests()
    {
        _test.BooksLists("reportingtags", "reporting_tags", """{"tag_id":"77","tag_name":"Cost Code"}""");
        Options("""{"option_id":"1","option_name":"98-765 Own","is_active":true}""");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    /// <summary>Neither customers nor users are asked for where no project would be made.</summary>
    [Fact]
    public async Task A_plan_costs_what_the_report_costs_where_no_project_would_be_made()
    {
        var plan = await PlanAsync();

        Assert.NotEmpty(plan.Plan.Steps);
        Assert.All(plan.Plan.Steps, step => Assert.Equal(AlignmentStepKind.AddOption, step.Kind));
        Assert.DoesNotContain(_test.Sent, sent => sent.Contains("/contacts", StringComparison.Ordinal) || sent.Contains("/users", StringComparison.Ordinal) || !sent.StartsWith("GET ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_that_does_not_show_what_was_taken_is_no_success()
    {
        _test.Answer("PUT /books/v3/reportingtags/77/options", """{"code":0,"message":"Options updated successfully"}""");
        var (plan, tags) = await PlanAsync();
        var result = await new AlignmentWriter(_test.Session, _test.Store, "ada").WriteAsync(plan, tags, Token);

        Assert.False(result.IsWritten);
        Assert.All(result.Outcomes, outcome => Assert.Equal((AlignmentEnding.Unknown, "Zoho Books took it, and does not show it."), (outcome.Ending, outcome.Sentence)));
        Assert.Single(_test.SentTo("/books/v3/reportingtags/77/options"));
    }

    [Fact]
    public async Task A_list_that_lost_somebodys_option_is_no_success()
    {
        var (plan, tags) = await PlanAsync();
        Options([.. plan.Steps.Select((step, index) => $$"""{"option_id":"{{index + 50}}","option_name":"{{step.Name}}","is_active":true}""")]);
        _test.Answer("PUT /books/v3/reportingtags/77/options", """{"code":0,"message":"Options updated successfully"}""");
        Assert.False((await new AlignmentWriter(_test.Session, _test.Store, "ada").WriteAsync(plan, tags, Token)).IsWritten);
    }

    [Fact]
    public async Task A_refusal_is_told_in_the_services_words_and_is_looked_up_nowhere()
    {
        _test.Answer("PUT /books/v3/reportingtags/77/options", """{"code":4,"message":"Invalid value passed for options"}""", HttpStatusCode.BadRequest);
        var (plan, tags) = await PlanAsync();
        var reads = _test.SentTo("/books/v3/reportingtags/options").Count;
        var result = await new AlignmentWriter(_test.Session, _test.Store, "ada").WriteAsync(plan, tags, Token);

        Assert.All(result.Outcomes, outcome => Assert.Equal(AlignmentEnding.Refused, outcome.Ending));
        Assert.Contains("Invalid value passed for options", result.Outcomes[0].Sentence, StringComparison.Ordinal);
        Assert.Equal(reads + 1, _test.SentTo("/books/v3/reportingtags/options").Count); // the look right before it
    }

    private void Options(params string[] rows) => _test.BooksLists("reportingtags/options", "options", rows);

    private Task<(AlignmentPlan Plan, AlignmentTags Tags)> PlanAsync() => new AlignmentPlanReader(_test.Session, _test.Store, _test.Time).ReadAsync(Token);
}
