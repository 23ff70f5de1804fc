using NodaTime.Text;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>Two companies of Procore have their codes in one place of one organization: one connection writes there at a time.</summary>
public sealed class CodeTurnTests
{
    private const string Turn = "aligned.turn";

    private static readonly AlignmentPolicy Codes = new() { AddCodes = true };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_nobody_else_leads_from_the_organization_nothing_is_noted()
    {
        using var test = await AlignmentKit.StartedAsync(Codes);
        using var own = test.NewSession();
        var turn = new CodeTurn(own, test.Store);

        Assert.Null(await turn.TakeAsync(Token));
        Assert.Null(await test.Store.GetCursorAsync(Sandboxed.Id, Turn, Token));
        await turn.GiveBackAsync();
        Assert.Null(await test.Store.GetCursorAsync(Sandboxed.Id, Turn, Token));
    }

    [Fact]
    public async Task One_has_its_turn_until_it_gives_it_back()
    {
        using var test = await AlignmentKit.StartedAsync(Codes);
        using var own = test.NewSession();
        using var other = await BetaAsync(test);
        var (first, second) = (new CodeTurn(own, test.Store), new CodeTurn(other, test.Store));

        Assert.Null(await first.TakeAsync(Token));
        Assert.Contains($"Connection '{Sandboxed.Id}'", await second.TakeAsync(Token), StringComparison.Ordinal);
        await first.GiveBackAsync();
        Assert.Null(await second.TakeAsync(Token));
        await second.GiveBackAsync();
        Assert.Equal(("", ""), (await test.Store.GetCursorAsync(Sandboxed.Id, Turn, Token), await test.Store.GetCursorAsync("beta", Turn, Token)));
    }

    /// <summary>Each says it before it looks.</summary>
    [Fact]
    public async Task Of_two_at_once_never_both_have_it()
    {
        using var test = await AlignmentKit.StartedAsync(Codes);
        using var own = test.NewSession();
        using var other = await BetaAsync(test);
        for (var round = 0; round < 200; round++)
        {
            var (first, second) = (new CodeTurn(own, test.Store), new CodeTurn(other, test.Store));
            var taken = await Task.WhenAll(Task.Run(() => first.TakeAsync(Token), Token), Task.Run(() => second.TakeAsync(Token), Token));
            Assert.Contains(taken, one => one is not null);
            await first.GiveBackAsync();
            await second.GiveBackAsync();
        }
    }

    /// <summary>A process that died with the turn, or with options whose end nobody knows, keeps nobody from it for ever.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_another_connection_is_at_is_a_question_until_it_is_done_or_an_hour_passed(bool isSent)
    {
        using var test = await AlignmentKit.StartedAsync(Codes);
        var option = await LoseOptionAsync(test);
        using var other = await BetaAsync(test);
        var sent = new OpenAlignmentStep(new() { Kind = AlignmentStepKind.AddOption, Name = "77-700 Others", Sentence = "Add it." }, "", test.Now);
        await test.Store.SaveAsync(
            "beta",
            new() { Cursors = isSent ? OpenAlignment.Of([sent]).ToDictionary() : new() { [Turn] = InstantPattern.ExtendedIso.Format(test.Now) } },
            Token);

        var plan = await AlignmentKit.PlanAsync(test);
        Assert.Empty(plan.Steps);
        Assert.Contains("Connection 'beta' of the same organization is writing cost codes or cost types", Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);

        test.Time.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(option, Assert.Single((await AlignmentKit.PlanAsync(test)).Steps).Name);
    }

    /// <summary>It began after both sides were read: nothing is sent, and nobody's option is lost.</summary>
    [Fact]
    public async Task A_list_is_not_sent_in_the_turn_of_another_connection()
    {
        using var test = await AlignmentKit.StartedAsync(Codes);
        await LoseOptionAsync(test);
        using var other = await BetaAsync(test);
        using var own = test.NewSession();
        var (plan, tag) = await test.ThroughAsync(new AlignmentPlanReader(own, test.Store, test.Time).ReadAsync(Token));
        var others = new CodeTurn(other, test.Store);
        Assert.Null(await others.TakeAsync(Token));
        var writes = AlignmentKit.Writes(test);

        var result = await test.ThroughAsync(new AlignmentWriter(own, test.Store, "ada").WriteAsync(plan, tag, Token));
        var outcome = Assert.Single(result.Outcomes);
        Assert.Equal((AlignmentEnding.NotTried, writes), (outcome.Ending, AlignmentKit.Writes(test)));
        Assert.Contains("Connection 'beta'", outcome.Sentence, StringComparison.Ordinal);

        await others.GiveBackAsync();
        var isHeld = false;
        test.Instead = request =>
        {
            isHeld |= request.Method != HttpMethod.Get
                && test.Store.GetCursorAsync(Sandboxed.Id, Turn, Token).AsTask().GetAwaiter().GetResult() is { Length: > 0 };
            return null;
        };
        result = await test.ThroughAsync(new AlignmentWriter(own, test.Store, "ada").WriteAsync(plan, tag, Token));
        Assert.Equal(AlignmentEnding.Written, Assert.Single(result.Outcomes).Ending);
        Assert.True(isHeld);
        Assert.Null(await others.TakeAsync(Token)); // it was given back
    }

    private static async Task<ConnectionSession> BetaAsync(Sandboxed test)
    {
        var beta = test.Connection with { Id = "beta", Name = "Beta", CompanyId = test.Connection.CompanyId + 1 };
        await test.Store.SaveConnectionAsync(beta, Token);
        return new(beta, test.Clients, test.Store, test.Time);
    }

    /// <summary>An option whose code Procore has becomes another one.</summary>
    /// <returns>The option that is missing then.</returns>
    private static async Task<string> LoseOptionAsync(Sandboxed test)
    {
        var code = (await AlignmentKit.AlignAsync(test)).Codes.First(one => one.Standing == AlignmentStanding.InBoth);
        var tag = (await test.ThroughAsync(test.Clients.Books.ReportingTags.ListAsync(Token).ToListAsync(Token).AsTask())).Single(one => one.TagName == "Cost Code");
        var options = await test.ThroughAsync(test.Clients.Books.ReportingTags.ListOptionsAsync(tag.TagId, Token).ToListAsync(Token).AsTask());
        await test.ThroughAsync(test.Clients.Books.ReportingTags.UpdateOptionsAsync(
            tag.TagId,
            options.Select(option => new TagOptionInput { OptionId = option.OptionId, OptionName = option.OptionName == code.Options[0] ? "98-765 Nowhere" : option.OptionName }),
            Token));
        return $"{code.Code} {code.ProcoreName}";
    }
}
