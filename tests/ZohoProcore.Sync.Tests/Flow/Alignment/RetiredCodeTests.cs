namespace ZohoProcore.Sync.Tests;

/// <summary>A code that was deleted in every project that is seen but one: its option stays while nobody knows that the one does not have it.</summary>
[Trait("Takes", "long")]
public sealed class RetiredCodeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("hidden")]
    [InlineData("of the number of another project")]
    [InlineData("inactive in Zoho Books")]
    [InlineData("without codes for once")]
    public async Task An_option_stays_while_a_project_that_is_not_seen_may_have_its_code(string kept)
    {
        using var test = await AlignmentKit.StartedAsync(new() { AddCodes = true, RetireCodes = true });
        var report = await test.Engine.AlignAsync(Sandboxed.Id, Token);
        var code = report.Codes.First(code => code.Standing == AlignmentStanding.InBoth && code.ProjectIds.Count > 1);
        var row = report.Projects.First(row => row.Procore?.Id == code.ProjectIds[0]);
        await test.Store.SaveAsync(Sandboxed.Id, new() { Links = [new() { Kind = LinkKind.Project, ZohoId = row.Zoho!.Id, ProcoreId = row.Procore!.Id, Evidence = "Ann", DecidedBy = "Ann", At = test.Now, Status = LinkStatus.Confirmed }] }, Token);
        foreach (var project in code.ProjectIds.Skip(1))
        {
            await DeleteAsync(test, code, project);
        }

        Assert.Empty((await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Steps);
        switch (kept)
        {
            case "hidden":
                test.EditInProcore("hide_project", 0, project: row.Procore.Id);
                break;
            case "of the number of another project":
                await AlignmentKit.UnlinkAsync(test, row.Zoho.Id);
                var other = report.Projects.First(one => one is { Zoho: not null, Procore.IsActive: true } && one.Procore.Id != row.Procore.Id).Procore!;
                test.EditInProcore("change_project", 0, new() { ["project_number"] = row.Procore.Number }, other.Id);
                break;
            case "inactive in Zoho Books":
                await test.ThroughAsync(test.Clients.Books.Projects.MarkInactiveAsync(row.Zoho.Id, Token));
                break;
            default:
                test.Spoil = (request, body) =>
                {
                    if (IsOfCodes(request, row.Procore.Id)) body.AsArray().Clear();
                };
                break;
        }

        Assert.DoesNotContain((await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Steps, step => step.Kind == AlignmentStepKind.DeactivateOption);
        if (kept == "without codes for once")
        {
            // By what it showed before it may have the code: that is not known, and what is not known asks nobody and writes nothing.
            Assert.Equal(AlignmentStanding.Unknown, (await test.Engine.AlignAsync(Sandboxed.Id, Token)).Codes.Single(one => one.Code == code.Code).Standing);
        }
        else if (kept == "hidden")
        {
            Assert.Contains("codes are not seen", Assert.Single((await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Questions).Sentence, StringComparison.Ordinal);
        }
        else
        {
            await DeleteAsync(test, code, row.Procore.Id); // and what is seen to be without it keeps no option
            Assert.Contains((await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Steps, step => step.Kind == AlignmentStepKind.DeactivateOption);
        }
    }

    /// <summary>A project whose list of cost codes leaves one out, and whose WBS codes have it, is not without it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_option_stays_where_a_project_lists_its_code_no_more_and_shows_it_in_its_WBS_codes(bool isShown)
    {
        using var test = await AlignmentKit.StartedAsync(new() { RetireCodes = true });
        using var session = test.NewSession();
        var report = await test.ThroughAsync(new AlignmentReader(session, test.Store, test.Time).ReadAsync(Token));
        var code = report.Codes.First(code => code.Standing == AlignmentStanding.InBoth && code.ProjectIds.Count > 1);
        var left = code.ProjectIds[0];
        var known = (await test.ThroughAsync(session.Directory.ProjectAsync(left, Token))).Codes;
        foreach (var project in code.ProjectIds.Skip(1))
        {
            await DeleteAsync(test, code, project);
        }

        test.Spoil = (request, body) =>
        {
            if (IsOfCodes(request, left))
            {
                foreach (var row in body.AsArray().Where(row => (string?)row!["full_code"] == code.Code).ToList())
                {
                    body.AsArray().Remove(row);
                }
            }

            if (!isShown && request.RequestUri!.AbsolutePath.EndsWith("/wbs_codes", StringComparison.Ordinal))
            {
                body.AsArray().Clear();
            }
        };
        if (!isShown)
        {
            await test.ThroughAsync(session.Directory.RefreshProjectsAsync(left, Token));
        }

        Assert.Contains(known.WbsCodes, wbs => wbs.CostCode == code.Code && wbs.IsActive);
        var now = (await test.ThroughAsync(new AlignmentReader(session, test.Store, test.Time).ReadAsync(Token))).Codes.Single(one => one.Code == code.Code);
        var (plan, _) = await test.ThroughAsync(new AlignmentPlanReader(session, test.Store, test.Time).ReadAsync(Token));

        Assert.Equal(isShown ? AlignmentStanding.Unknown : AlignmentStanding.OnlyInZoho, now.Standing);
        Assert.Equal(isShown ? 0 : 1, plan.Steps.Count(step => step.Kind == AlignmentStepKind.DeactivateOption));
    }

    /// <summary>A process that has read nothing yet doubts by what another one read: what it kept of the project lies in the store.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_process_that_read_nothing_yet_keeps_the_option_by_what_another_one_read(bool isOld)
    {
        using var test = await AlignmentKit.StartedAsync(new() { RetireCodes = true });
        AlignedCode code;
        using (var before = test.NewSession())
        {
            code = (await test.ThroughAsync(new AlignmentReader(before, test.Store, test.Time).ReadAsync(Token))).Codes
                .First(one => one.Standing == AlignmentStanding.InBoth && one.ProjectIds.Count > 1);
            await test.ThroughAsync(before.Directory.ProjectAsync(code.ProjectIds[0], Token));
        }

        foreach (var project in code.ProjectIds.Skip(1))
        {
            await DeleteAsync(test, code, project);
        }

        test.Spoil = (request, body) =>
        {
            if (IsOfCodes(request, code.ProjectIds[0]))
            {
                foreach (var row in body.AsArray().Where(row => (string?)row!["full_code"] == code.Code).ToList()) body.AsArray().Remove(row);
            }
        };
        if (isOld)
        {
            // Too old to doubt by, and what is refused now may be as it was.
            test.Time.Advance(TimeSpan.FromDays(3));
            test.Instead = request => request.RequestUri!.AbsolutePath.EndsWith("/wbs_codes", StringComparison.Ordinal)
                ? new(System.Net.HttpStatusCode.Forbidden) { Content = new StringContent("""{"errors":"no"}""", System.Text.Encoding.UTF8, "application/json") } : null;
        }

        using var session = test.NewSession();
        Assert.Empty(await session.Directory.KnownProjectsAsync(null, Token));
        var (plan, _) = await test.ThroughAsync(new AlignmentPlanReader(session, test.Store, test.Time).ReadAsync(Token));

        Assert.DoesNotContain(plan.Steps, step => step.Kind == AlignmentStepKind.DeactivateOption);
        var now = (await test.ThroughAsync(new AlignmentReader(session, test.Store, test.Time).ReadAsync(Token))).Codes.Single(one => one.Code == code.Code);
        Assert.Equal(AlignmentStanding.Unknown, now.Standing);
    }

    private static bool IsOfCodes(HttpRequestMessage request, long project) =>
        request.RequestUri!.AbsolutePath.EndsWith("/cost_codes", StringComparison.Ordinal)
        && request.RequestUri.Query.Contains(project.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static async Task DeleteAsync(Sandboxed test, AlignedCode code, long project)
    {
        var codes = await test.ThroughAsync(test.Clients.Procore.CostCodes.ListAsync(project, cancellationToken: Token).ToListAsync(Token).AsTask());
        test.EditInProcore("delete_cost_code", codes.First(one => one.FullCode == code.Code).Id);
    }
}
