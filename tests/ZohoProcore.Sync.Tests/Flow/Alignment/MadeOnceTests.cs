using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>A list of Zoho Books that leaves something out is no proof that it is not there: nothing is made twice by it.</summary>
[Trait("Takes", "long")]
public sealed class MadeOnceTests
{
    private static readonly AlignmentPolicy Creates = new() { CreateProjects = true, Customer = "first" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Unasked as by a person's word: the plan rests on a list that is short, and the one right before the call is not; or that of the customer is not.</summary>
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public async Task A_project_that_a_list_left_out_is_seen_right_before_it_would_be_made(bool isUnasked, bool onlyOfItsCustomer)
    {
        using var test = await AlignmentKit.StartedAsync(Creates with { Unasked = isUnasked });
        var row = (await test.Engine.AlignAsync(Sandboxed.Id, Token)).Projects.First(row => row is { Standing: AlignmentStanding.InBoth, Procore.IsActive: true } && row.Zoho!.Name == test.Vendors.Data.Projects[0].ZohoName);
        await AlignmentKit.UnlinkAsync(test, row.Zoho!.Id);
        var left = 2;
        Hide(test, id => id == row.Zoho.Id, isWhole => isWhole && (onlyOfItsCustomer || left-- > 0));
        if (isUnasked)
        {
            await AlignmentKit.ScanAsync(test);
        }
        else
        {
            var plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
            Assert.Equal([AlignmentStepKind.CreateProject], plan.Steps.Select(step => step.Kind));
            var outcome = Assert.Single((await AlignmentKit.ApplyAsync(test, plan)).Outcomes);
            Assert.Equal((AlignmentEnding.NotTried, $"Zoho Books has project '{row.Zoho.Name}' by now. Look at the plan again."), (outcome.Ending, outcome.Sentence));
        }

        Assert.Equal(0, Posts(test));
    }

    /// <summary>What is linked is asked for by its id: it stands, so none is made beside it, however often the list leaves it out; once it is gone, it is made again.</summary>
    [Fact]
    public async Task A_linked_project_that_no_list_shows_is_never_made_a_second_time_while_it_stands()
    {
        using var test = await AlignmentKit.StartedAsync(Creates with { Unasked = true, LinkProjects = true }, size: ContractorSize.Usual); // some of its projects have no order
        await AlignmentKit.ScanAsync(test);
        var used = test.Vendors.Zoho.Orders.SelectMany(order => order.Lines).Select(line => line.ProjectId).ToHashSet();
        var row = (await test.Engine.AlignAsync(Sandboxed.Id, Token)).Projects.First(row => row is { Standing: AlignmentStanding.InBoth, Procore.IsActive: true, IsLinked: true } && !used.Contains(row.Zoho!.Id));
        Hide(test, id => id == row.Zoho!.Id, _ => true);
        for (var day = 0; day < 3; day++)
        {
            await AlignmentKit.ScanAsync(test);
            test.Time.Advance(TimeSpan.FromHours(25));
        }

        var plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        Assert.Contains($"is project {row.Zoho!.Id} of Zoho Books, which the list of projects there does not show. No second one is made.", Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);
        Assert.Equal((0, 0), (plan.Steps.Count, Posts(test)));

        await test.ThroughAsync(test.Clients.Books.Projects.DeleteAsync(row.Zoho.Id, Token));
        await AlignmentKit.ScanAsync(test);
        Assert.Equal(0, Posts(test)); // it stood within the day
        test.Time.Advance(TimeSpan.FromHours(25));
        await AlignmentKit.ScanAsync(test);
        Assert.Equal(1, Posts(test));
    }

    /// <summary>Zoho Books said that it made it, and its list does not show that, for as long as it likes.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_project_that_was_made_and_that_no_list_shows_is_not_made_again(bool isSeenOnce)
    {
        using var test = await AlignmentKit.StartedAsync(Creates);
        var lost = await AlignmentKit.LoseProjectAsync(test);
        var before = (await AlignmentKit.ProjectsAsync(test)).Select(project => project.ProjectId).ToHashSet();
        var isShown = isSeenOnce;
        Hide(test, id => !isShown && !before.Contains(id), _ => true);
        var outcome = Assert.Single((await AlignmentKit.ApplyAsync(test, await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token))).Outcomes);
        Assert.Equal(isSeenOnce ? AlignmentEnding.Written : AlignmentEnding.Unknown, outcome.Ending);
        isShown = false;
        for (var look = 0; look < 3; look++)
        {
            test.Time.Advance(TimeSpan.FromHours(7));
            await AlignmentKit.ScanAsync(test);
            Assert.Empty((await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Steps);
        }

        Assert.Contains("No second one is made.", Assert.Single((await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Questions).Sentence, StringComparison.Ordinal);
        Assert.Equal(1, Posts(test));
        isShown = true;
        Assert.Empty((await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Questions);
        Assert.Single(await AlignmentKit.ProjectsAsync(test), project => project.ProjectName == $"{lost.Number} {lost.Name}");
    }

    /// <summary>Items and accounts that are cost codes are asked for by the id that they were made under; what was renamed, or is gone, is another one.</summary>
    [Theory]
    [InlineData("{itemName}", "items", "name", "item_id")]
    [InlineData("{account}", "chartofaccounts", "account_name", "account_id")]
    public async Task A_code_that_was_made_as_a_record_and_that_no_list_shows_is_not_made_again(string home, string root, string name, string id)
    {
        using var order = new OneOrder(new() { Mapping = new() { CostCode = home }, Alignment = new() { AddCodes = true, RenameCodes = true, CodeAccount = "Job Costs" } });
        var test = order.Test;
        await test.ThroughAsync(test.SettleAsync());
        var plan = await test.ThroughAsync(test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token).AsTask());
        var made = plan.Steps[0];
        Assert.True((await AlignmentKit.ApplyAsync(test, plan)).IsWritten);
        Assert.Empty((await test.ThroughAsync(test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token).AsTask())).Steps);
        test.Spoil = (request, body) =>
        {
            foreach (var row in request.Method == HttpMethod.Get && body is JsonObject && body[root] is JsonArray rows ? rows.Where(row => (string?)row![name] == made.Name && row[id] is not null).ToList() : [])
            {
                row!.Parent!.AsArray().Remove(row);
            }
        };
        test.Time.Advance(TimeSpan.FromHours(7));
        plan = await test.ThroughAsync(test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token).AsTask());
        Assert.Empty(plan.Steps);
        Assert.Contains($"'{made.Name}' stands in Zoho Books, whose list does not show it. No second one is made.", Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);
        test.Spoil = null;
        Assert.Empty((await test.ThroughAsync(test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token).AsTask())).Questions);
    }

    /// <summary>Lists of projects leave some out: that of all, or that of a customer, too.</summary>
    private static void Hide(Sandboxed test, Func<string, bool> isHidden, Func<bool, bool> isShort) => test.Spoil = (request, body) =>
    {
        if (request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath == "/books/v3/projects" && isShort(!request.RequestUri.Query.Contains("customer_id", StringComparison.Ordinal)))
        {
            body["projects"]!.AsArray().Where(row => isHidden((string)row!["project_id"]!)).ToList().ForEach(row => body["projects"]!.AsArray().Remove(row));
        }
    };

    private static int Posts(Sandboxed test) => test.Sent.Count(sent => sent.Method == "POST" && sent.Uri.AbsolutePath == "/books/v3/projects");
}
