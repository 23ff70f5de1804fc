using System.Net;
using System.Text;

namespace ZohoProcore.Sync.Tests;

/// <summary>What an alignment asks a person is followed to the letter, and settles; every answer can be given, and is refused where it can't work.</summary>
public sealed class AlignmentStepTests
{
    private static readonly AlignmentPolicy Creates = new() { CreateProjects = true, CustomerIsOwner = true };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_customer_that_is_chosen_is_the_projects_and_the_choice_is_used_up()
    {
        using var test = await AlignmentKit.StartedAsync(Creates);
        var lost = await AlignmentKit.LoseProjectAsync(test);
        await AlignmentKit.ScanAsync(test);
        var item = Assert.Single(await AlignmentKit.OpenAsync(test));
        Assert.StartsWith("Choose the customer here, or name one under alignment.customers", item.Finding.NextStep, StringComparison.Ordinal);
        var customer = item.Finding.Candidates[^1];
        await DecideAsync(test, item, ReviewAction.Choose, customer.ZohoId);
        await test.ThroughAsync(test.RunAsync());

        Assert.Empty(await AlignmentKit.OpenAsync(test));
        var plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        Assert.Equal((customer.ZohoId, lost.Id), (Assert.Single(plan.Steps).CustomerId, plan.Steps[0].ProjectId));
        Assert.Contains("ada chose it", plan.Steps[0].Sentence, StringComparison.Ordinal);
        var decision = Assert.Single(await test.Store.ListDecisionsAsync(Sandboxed.Id, item.Key.Owner, Token));
        Assert.True((await AlignmentKit.ApplyAsync(test, plan)).IsWritten);
        Assert.Empty(await test.Store.ListDecisionsAsync(Sandboxed.Id, item.Key.Owner, Token));
        Assert.Contains(await AlignmentKit.AuditAsync(test), entry => entry.Kind == AuditKind.DecisionUsed && entry.DecisionId == decision.Id);
        Assert.Equal(customer.Name, Assert.Single(await AlignmentKit.ProjectsAsync(test), project => project.ProjectName == $"{lost.Number} {lost.Name}").CustomerName);
    }

    [Theory]
    [InlineData(ReviewAction.Choose)]
    [InlineData(ReviewAction.Skip)]
    public async Task What_was_decided_is_taken_back_and_asked_again(ReviewAction action)
    {
        using var test = await AlignmentKit.StartedAsync(Creates);
        await AlignmentKit.LoseProjectAsync(test);
        await AlignmentKit.ScanAsync(test);
        var item = Assert.Single(await AlignmentKit.OpenAsync(test));
        await DecideAsync(test, item, action, action == ReviewAction.Choose ? item.Finding.Candidates[0].ZohoId : null);
        await test.ThroughAsync(test.RunAsync());
        await AlignmentKit.ScanAsync(test);
        Assert.Empty(await AlignmentKit.OpenAsync(test));
        var plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        Assert.Equal((action == ReviewAction.Choose ? 1 : 0, 0), (plan.Steps.Count, plan.Questions.Count)); // left out is no question of the plan either

        var decision = Assert.Single(await test.Store.ListDecisionsAsync(Sandboxed.Id, item.Key.Owner, Token));
        await test.Engine.WithdrawAsync(Sandboxed.Id, decision.Id!, "ada", "", Token);
        await test.ThroughAsync(test.RunAsync());
        Assert.Equal(item.Id, Assert.Single(await AlignmentKit.OpenAsync(test)).Id);
        Assert.Empty((await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Steps);
    }

    [Theory]
    [InlineData(null, "needs the contact_id")]
    [InlineData("  ", "needs the contact_id")]
    [InlineData("999", "has no customer '999'")]
    [InlineData("vendor", "has no customer")]
    [InlineData("inactive", "is inactive in Zoho Books")]
    public async Task A_customer_that_cannot_be_the_one_is_refused_and_nothing_is_stored(string? chosen, string expected)
    {
        using var test = await AlignmentKit.StartedAsync(Creates);
        await AlignmentKit.LoseProjectAsync(test);
        await AlignmentKit.ScanAsync(test);
        var item = Assert.Single(await AlignmentKit.OpenAsync(test));
        var id = chosen switch { "vendor" => test.Vendors.Data.Vendors.First(vendor => vendor.ZohoId is not null).ZohoId, "inactive" => item.Finding.Candidates[0].ZohoId, _ => chosen };
        if (chosen == "inactive")
        {
            await test.ThroughAsync(test.Clients.Books.Contacts.MarkInactiveAsync(id!, Token));
        }

        var refused = await Assert.ThrowsAnyAsync<SyncException>(() => DecideAsync(test, item, ReviewAction.Choose, id));
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.Empty(await test.Store.ListDecisionsAsync(Sandboxed.Id, item.Key.Owner, Token));
        Assert.Equal(ReviewStatus.Open, (await test.Store.GetReviewAsync(Sandboxed.Id, item.Id, Token))!.Status);
    }

    /// <summary>A decision that comes while both sides are looked at is not put back.</summary>
    [Fact]
    public async Task Who_decides_while_the_scan_runs_has_decided()
    {
        using var test = await AlignmentKit.StartedAsync(Creates);
        var lost = await AlignmentKit.LoseProjectAsync(test);
        await AlignmentKit.ScanAsync(test);
        var item = Assert.Single(await AlignmentKit.OpenAsync(test));
        test.EditInProcore("change_project", 0, new() { ["active"] = false }, lost.Id); // then there is nothing to ask any more
        test.OnceBefore(changes => changes.Reviews.Any(review => review.Id == item.Id), async () => await DecideAsync(test, item, ReviewAction.Skip, null));
        await AlignmentKit.ScanAsync(test);

        Assert.Equal((ReviewStatus.Decided, ReviewAction.Skip), ((await test.Store.GetReviewAsync(Sandboxed.Id, item.Id, Token)) is { } now ? (now.Status, now.Decision!.Action) : default));
    }

    /// <summary>Each way that a proposal prints.</summary>
    [Theory]
    [InlineData("Link the two if they are one project")]
    [InlineData("correct number or name")]
    [InlineData("reject it")]
    public async Task A_proposal_is_settled_by_each_way_that_it_prints(string way)
    {
        using var test = await AlignmentKit.StartedAsync(new() { LinkProjects = true });
        var one = (await test.Engine.AlignAsync(Sandboxed.Id, Token)).Projects.Last(row => row is { Standing: AlignmentStanding.InBoth, Procore.IsActive: true });
        await AlignmentKit.UnlinkAsync(test, one.Zoho!.Id);
        await test.ThroughAsync(test.Clients.Books.Projects.UpdateAsync(one.Zoho.Id, new() { ProjectName = $"99-999 {one.Procore!.Name}" }, Token));
        await AlignmentKit.ScanAsync(test);
        var item = Assert.Single(await AlignmentKit.OpenAsync(test));
        Assert.Contains(way, item.Finding.NextStep, StringComparison.Ordinal);
        Assert.Equal(one.Procore.Id, Assert.Single(item.Finding.Candidates).ProcoreId);
        Assert.DoesNotContain(await test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Project, ZohoIds = [one.Zoho.Id] }, Token), link => link.Status == LinkStatus.Confirmed);

        if (way.StartsWith("correct", StringComparison.Ordinal))
        {
            await test.ThroughAsync(test.Clients.Books.Projects.UpdateAsync(one.Zoho.Id, new() { ProjectName = one.Zoho.Name }, Token));
        }
        else
        {
            await DecideAsync(test, item, way == "reject it" ? ReviewAction.Reject : ReviewAction.Link, null, one.Procore.Id);
        }

        await AlignmentKit.ScanAsync(test);
        Assert.Empty(await AlignmentKit.OpenAsync(test));
        var links = await test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Project, ZohoIds = [one.Zoho.Id] }, Token);
        Assert.Equal(way == "reject it" ? LinkStatus.Rejected : LinkStatus.Confirmed, Assert.Single(links).Status);
    }

    /// <summary>What Zoho Books refuses is not sent again and again; whoever saw to it retries.</summary>
    [Fact]
    public async Task A_refusal_is_told_once_and_not_sent_again_before_a_person_says_so()
    {
        using var test = await AlignmentKit.StartedAsync(Creates with { Unasked = true, Customer = "first" });
        var lost = await AlignmentKit.LoseProjectAsync(test);
        test.Instead = request => request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath == "/books/v3/projects"
            ? new(HttpStatusCode.BadRequest) { Content = new StringContent("""{"code":4,"message":"The plan takes no more projects."}""", Encoding.UTF8, "application/json") } : null;
        await AlignmentKit.ScanAsync(test);
        var item = Assert.Single(await AlignmentKit.OpenAsync(test));
        Assert.Equal((FindingCodes.AlignmentRefused, RecordKey.Alignment), (item.Finding.Code, item.Key));
        Assert.Contains("refused 1 of 1 writes", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("The plan takes no more projects.", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("retry", item.Finding.NextStep, StringComparison.Ordinal);
        var writes = AlignmentKit.Writes(test);
        await AlignmentKit.ScanAsync(test);
        Assert.Equal((writes, item.Id), (AlignmentKit.Writes(test), Assert.Single(await AlignmentKit.OpenAsync(test)).Id));

        test.Instead = null;
        await DecideAsync(test, item, ReviewAction.Retry, null);
        await test.ThroughAsync(test.RunAsync());
        Assert.Empty(await AlignmentKit.OpenAsync(test));
        Assert.Single(await AlignmentKit.ProjectsAsync(test), project => project.ProjectName == $"{lost.Number} {lost.Name}");
    }

    /// <summary>Somebody gives an option another name each time it gets the one that Procore has: after five times nobody's calls are used up for it, until a person looked.</summary>
    [Fact]
    public async Task What_does_not_stay_as_it_was_written_is_not_written_again_before_a_person_says_so()
    {
        using var test = await AlignmentKit.StartedAsync(new() { RenameCodes = true, Unasked = true });
        await AlignmentKit.ScanAsync(test);
        var code = (await test.ThroughAsync(test.Engine.AlignAsync(Sandboxed.Id, Token).AsTask())).Codes.First(row => row is { Standing: AlignmentStanding.InBoth, Options.Count: 1 });
        async Task<bool> StaysAsync()
        {
            test.Vendors.Zoho.RenameOption("Cost Code", code.Options[0], $"{code.Code} Called otherwise");
            await AlignmentKit.ScanAsync(test);
            return test.Vendors.Zoho.OptionsOf("Cost Code").Contains(code.Options[0]);
        }

        for (var time = 0; time < AlignmentBrake.Most; time++)
        {
            Assert.True(await StaysAsync());
            Assert.Empty(await AlignmentKit.OpenAsync(test));
        }

        Assert.False(await StaysAsync());
        var item = Assert.Single(await AlignmentKit.OpenAsync(test));
        Assert.Equal((FindingCodes.WriteRepeated, RecordKey.Alignment), (item.Finding.Code, item.Key));
        Assert.Contains(code.Options[0], item.Finding.Sentence, StringComparison.Ordinal);
        var writes = AlignmentKit.Writes(test);
        await AlignmentKit.ScanAsync(test);
        Assert.Equal((writes, item.Id), (AlignmentKit.Writes(test), Assert.Single(await AlignmentKit.OpenAsync(test)).Id));

        await DecideAsync(test, item, ReviewAction.Retry, null);
        await test.ThroughAsync(test.RunAsync());
        Assert.Empty(await AlignmentKit.OpenAsync(test));
        Assert.Contains(code.Options[0], test.Vendors.Zoho.OptionsOf("Cost Code"));
    }

    /// <summary>A minute that other programs used up is no answer to what was sent: nobody is asked, and it is sent again by itself.</summary>
    [Fact]
    public async Task What_a_limit_turned_away_is_asked_of_nobody_and_sent_again()
    {
        using var test = await AlignmentKit.StartedAsync(Creates with { Unasked = true, Customer = "first" });
        var lost = await AlignmentKit.LoseProjectAsync(test);
        var sent = 0;
        test.Instead = request =>
        {
            if (request.Method != HttpMethod.Post || request.RequestUri!.AbsolutePath != "/books/v3/projects")
            {
                return null;
            }

            sent++;
            return new(HttpStatusCode.TooManyRequests) { Content = new StringContent("""{"code":44,"message":"too many requests"}""", Encoding.UTF8, "application/json") };
        };
        await AlignmentKit.ScanAsync(test);
        Assert.True(sent > 0);
        Assert.Empty(await AlignmentKit.OpenAsync(test));
        Assert.Equal(["refused"], (await AlignmentKit.AuditAsync(test)).Where(entry => entry.Kind == AuditKind.Outcome && entry.Record.StartsWith("alignment/", StringComparison.Ordinal)).Select(entry => entry.Result).Distinct()); // it was sent

        test.Instead = null;
        test.Time.Advance(TimeSpan.FromMinutes(2));
        await AlignmentKit.ScanAsync(test);
        Assert.Single(await AlignmentKit.ProjectsAsync(test), project => project.ProjectName == $"{lost.Number} {lost.Name}");
        Assert.Empty(await AlignmentKit.OpenAsync(test));
    }

    /// <summary>The other way that a refusal prints: somebody makes the change themselves.</summary>
    [Fact]
    public async Task A_refusal_settles_once_somebody_made_the_change()
    {
        using var test = await AlignmentKit.StartedAsync(Creates with { Unasked = true, Customer = "first" });
        var lost = await AlignmentKit.LoseProjectAsync(test);
        test.Instead = request => request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath == "/books/v3/projects"
            ? new(HttpStatusCode.BadRequest) { Content = new StringContent("""{"code":4,"message":"No."}""", Encoding.UTF8, "application/json") } : null;
        await AlignmentKit.ScanAsync(test);
        Assert.Contains("make the change in Zoho Books yourself", Assert.Single(await AlignmentKit.OpenAsync(test)).Finding.NextStep, StringComparison.Ordinal);
        test.Instead = null;
        test.Vendors.Zoho.RenameProject("99-999 Elsewhere", $"{lost.Number} {lost.Name}");
        await AlignmentKit.ScanAsync(test);
        Assert.Empty(await AlignmentKit.OpenAsync(test));
    }

    /// <summary>What a person decided is about the project as it was shown: one of another number and name is asked about anew.</summary>
    [Theory]
    [InlineData(ReviewAction.Choose)]
    [InlineData(ReviewAction.Skip)]
    public async Task What_was_decided_for_a_project_ends_where_it_is_another_one(ReviewAction action)
    {
        using var test = await AlignmentKit.StartedAsync(Creates with { Customer = null });
        var lost = await AlignmentKit.LoseProjectAsync(test);
        await AlignmentKit.ScanAsync(test);
        var item = Assert.Single(await AlignmentKit.OpenAsync(test));
        await DecideAsync(test, item, action, action == ReviewAction.Choose ? item.Finding.Candidates[0].ZohoId : null);
        await test.ThroughAsync(test.RunAsync());
        await AlignmentKit.ScanAsync(test);
        Assert.Empty(await AlignmentKit.OpenAsync(test));

        test.EditInProcore("change_project", 0, new() { ["name"] = "Another Tower", ["project_number"] = "55-555" }, lost.Id);
        await AlignmentKit.ScanAsync(test);
        Assert.Empty((await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Steps);
        Assert.Contains("55-555 Another Tower", Assert.Single(await AlignmentKit.OpenAsync(test)).Finding.Sentence, StringComparison.Ordinal);
        Assert.Equal(action.ToString(), Assert.Single(await AlignmentKit.AuditAsync(test), entry => entry.Kind == AuditKind.DecisionLapsed).Result);
        test.EditInProcore("change_project", 0, new() { ["name"] = lost.Name, ["project_number"] = lost.Number }, lost.Id);
        await AlignmentKit.ScanAsync(test);
        Assert.Contains(lost.Number, Assert.Single(await AlignmentKit.OpenAsync(test)).Finding.Sentence, StringComparison.Ordinal); // what ended stays ended
    }

    /// <summary>An alignment that can't be done is told once, keeps what was asked, and settles when it is done.</summary>
    [Fact]
    public async Task An_alignment_that_fails_again_and_again_is_told_and_settles_once_it_is_done()
    {
        using var test = await AlignmentKit.StartedAsync(Creates with { Customer = null });
        await AlignmentKit.LoseProjectAsync(test);
        await AlignmentKit.ScanAsync(test);
        var asked = Assert.Single(await AlignmentKit.OpenAsync(test));
        test.Time.Advance(TimeSpan.FromHours(25)); // what was read before is asked for again
        test.Instead = request => request.RequestUri!.AbsolutePath.EndsWith("/contacts", StringComparison.Ordinal) && request.RequestUri.Query.Contains("customer", StringComparison.Ordinal)
            ? new(HttpStatusCode.BadRequest) { Content = new StringContent("""{"code":9,"message":"Not today."}""", Encoding.UTF8, "application/json") } : null;
        await AlignmentKit.ScanAsync(test);
        Assert.Single(await AlignmentKit.OpenAsync(test));
        for (var i = 0; i < 4; i++)
        {
            test.Time.Advance(TimeSpan.FromMinutes(2));
            await test.ThroughAsync(test.RunAsync());
        }

        var open = await AlignmentKit.OpenAsync(test);
        Assert.Equal([asked.Id, Assert.Single(open, item => item.Finding.Code == FindingCodes.AlignmentFailed).Id], open.Select(item => item.Id).OrderBy(id => id != asked.Id));
        var told = open.Single(item => item.Finding.Code == FindingCodes.AlignmentFailed);
        Assert.Contains("Not today.", told.Finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("retry", told.Finding.NextStep, StringComparison.Ordinal);
        Assert.Contains(ReviewAction.Retry, told.Answers.Select(answer => answer.Action));

        test.Instead = null;
        await DecideAsync(test, told, ReviewAction.Retry, null);
        await test.ThroughAsync(test.RunAsync());
        Assert.Equal([asked.Id], (await AlignmentKit.OpenAsync(test)).Select(item => item.Id));
    }

    private static Task<ReviewItem> DecideAsync(Sandboxed test, ReviewItem item, ReviewAction action, string? zohoId, long procoreId = 0) =>
        test.ThroughAsync(test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = action, ZohoId = zohoId, ProcoreId = procoreId, By = "ada" }, Token).AsTask());
}
