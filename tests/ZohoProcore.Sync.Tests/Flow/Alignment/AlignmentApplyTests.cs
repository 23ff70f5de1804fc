using System.Text.Json.Nodes;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>Zoho Books gets what policy has it get of Procore's projects and codes: as it was shown, once, whatever becomes of an answer, and nothing else.</summary>
[Trait("Takes", "long")]
public sealed class AlignmentApplyTests
{
    private static readonly AlignmentPolicy Everything = new() { CreateProjects = true, ProjectStatus = true, AddCodes = true, RenameCodes = true, RetireCodes = true };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_policy_there_is_nothing_to_write_and_nothing_is_asked()
    {
        using var test = await NewAsync(null);
        await LoseProjectAsync(test);
        await LoseOptionAsync(test);
        var plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);

        Assert.Equal((0, 0, ""), (plan.Steps.Count, plan.Questions.Count, plan.Hash));
        Assert.Contains("nothing to write", (await Assert.ThrowsAsync<DecisionRefusedException>(() => ApplyAsync(test, plan))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_Procore_has_is_made_once_and_then_both_sides_have_the_same()
    {
        using var test = await NewAsync(Everything);
        var lost = await LoseProjectAsync(test);
        var code = await LoseOptionAsync(test);
        var procore = test.Sent.Count(sent => IsProcoreWrite(sent));
        var before = await OptionsAsync(test);
        var plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        Assert.Equal([AlignmentStepKind.CreateProject, AlignmentStepKind.AddOption], plan.Steps.Select(step => step.Kind));
        Assert.Empty(plan.Questions);
        Assert.DoesNotContain(await ProjectsAsync(test), project => project.ProjectName == $"{lost.Number} {lost.Name}");

        var result = await ApplyAsync(test, plan);
        Assert.True(result.IsWritten, string.Join(" ", result.Outcomes.Select(outcome => outcome.Sentence)));
        var made = Assert.Single(await ProjectsAsync(test), project => project.ProjectName == $"{lost.Number} {lost.Name}");
        Assert.Equal(test.Connection.Policies.Alignment!.Customer, made.CustomerName);
        var after = await OptionsAsync(test);
        Assert.Equal(before.Append((string?)code), after.Select(one => (string?)one)); // nobody's options went, or moved
        Assert.Equal(procore, test.Sent.Count(sent => IsProcoreWrite(sent)));

        var again = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        Assert.Empty(again.Steps);
        Assert.Equal(AlignmentStanding.InBoth, (await test.Engine.AlignAsync(Sandboxed.Id, Token)).Projects.Single(one => one.Procore?.Id == lost.Id).Standing);
        var entries = await test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token);
        Assert.Equal(["alignment applied"], entries.Where(entry => entry.Kind == AuditKind.Decided).Select(entry => entry.Result));
        Assert.Equal(2, entries.Count(entry => entry is { Kind: AuditKind.Intent, Actor: "ada" } && entry.PlanHash == plan.Hash));
        Assert.Equal(2, entries.Count(entry => entry is { Kind: AuditKind.Outcome, Result: "written" } && entry.PlanHash == plan.Hash));
    }

    [Fact]
    public async Task What_was_not_looked_at_is_not_written()
    {
        using var test = await NewAsync(Everything);
        await LoseProjectAsync(test);
        var plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        await LoseOptionAsync(test);
        var writes = Writes(test);

        Assert.Contains("another one", (await Assert.ThrowsAsync<DecisionRefusedException>(() => ApplyAsync(test, plan))).Message, StringComparison.Ordinal);
        plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        await Assert.ThrowsAsync<DecisionRefusedException>(() => test.Engine.ApplyAlignmentAsync(Sandboxed.Id, plan.Hash, " ", Token).AsTask());
        await test.Engine.PauseAsync(Sandboxed.Id, "ada", "", Token);
        Assert.Contains("paused", (await Assert.ThrowsAsync<DecisionRefusedException>(() => ApplyAsync(test, plan))).Message, StringComparison.Ordinal);
        Assert.Equal(writes, Writes(test));
    }

    [Theory]
    [InlineData("no customer", "policy names none")]
    [InlineData("another customer", "not one customer of that name")]
    [InlineData("a vendor", "not one customer of that name")]
    [InlineData("inactive", "inactive customer")]
    [InlineData("a namesake", "may be '99-999")]
    public async Task What_is_not_certain_is_a_question_and_no_project(string case_, string expected)
    {
        using var test = await NewAsync(Everything);
        var customer = test.Connection.Policies.Alignment!.Customer;
        await SetAsync(test, Everything with
        {
            Customer = case_ switch { "no customer" => null, "another customer" => "Nobody Ltd", "a vendor" => test.Vendors.Data.Vendors.First(vendor => vendor.ZohoId is not null).ZohoId, _ => customer },
        });
        if (case_ == "inactive")
        {
            var contact = Assert.Single(await test.ThroughAsync(test.Clients.Books.Contacts.ListAsync(new() { ContactName = customer, Type = ContactType.Customer }, Token).ToListAsync(Token).AsTask()));
            await test.ThroughAsync(test.Clients.Books.Contacts.MarkInactiveAsync(contact.ContactId, Token));
        }

        var lost = await LoseProjectAsync(test, keepsName: case_ == "a namesake");
        var plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        Assert.Empty(plan.Steps);
        var question = Assert.Single(plan.Questions);
        Assert.Contains(expected, question.Sentence, StringComparison.Ordinal);
        Assert.Contains(lost.Number, question.Subject, StringComparison.Ordinal);
        Assert.EndsWith(".", question.NextStep, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_has_the_customer_that_policy_names_for_it()
    {
        using var test = await NewAsync(Everything);
        var lost = await LoseProjectAsync(test);
        var other = test.Vendors.Data.Projects.First(project => project.CustomerName != test.Connection.Policies.Alignment!.Customer);
        await SetAsync(test, Everything with { Customer = null, Customers = new() { [lost.Number] = other.CustomerId } });
        await ApplyAsync(test, await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token));
        Assert.Equal(other.CustomerName, Assert.Single(await ProjectsAsync(test), project => project.ProjectName == $"{lost.Number} {lost.Name}").CustomerName);
    }

    [Fact]
    public async Task An_answer_that_is_lost_is_looked_up()
    {
        using var test = await NewAsync(Everything);
        var lost = await LoseProjectAsync(test);
        await LoseOptionAsync(test);
        test.Spoil = (request, _) => _ = request.Method == HttpMethod.Post || request.Method == HttpMethod.Put ? throw new HttpRequestException("Lost.") : 0;
        var result = await ApplyAsync(test, await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token));
        test.Spoil = null;

        Assert.True(result.IsWritten);
        Assert.Single(await ProjectsAsync(test), project => project.ProjectName == $"{lost.Number} {lost.Name}");
        Assert.Empty((await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Steps);
    }

    [Fact]
    public async Task A_project_that_may_still_come_is_not_made_a_second_time()
    {
        using var test = await NewAsync(Everything);
        var lost = await LoseProjectAsync(test);
        test.Instead = request => request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath == "/books/v3/projects" ? throw new HttpRequestException("Lost.") : null;
        var result = await ApplyAsync(test, await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token));
        test.Instead = null;
        Assert.Equal([AlignmentEnding.Unknown], result.Outcomes.Select(outcome => outcome.Ending));

        var plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        Assert.Empty(plan.Steps);
        Assert.Contains("did not say whether it was made", Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);
        test.Time.Advance(TimeSpan.FromMinutes(61));
        await ApplyAsync(test, await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token));
        Assert.Single(await ProjectsAsync(test), project => project.ProjectName == $"{lost.Number} {lost.Name}");
    }

    /// <summary>Whose the connection is could not be asked: nobody refused anything, and the next time it is written.</summary>
    [Fact]
    public async Task What_could_not_be_asked_for_is_not_sent_and_is_no_refusal()
    {
        using var test = await NewAsync(Everything);
        await LoseOptionAsync(test);
        await test.Engine.TakeAsync(Sandboxed.Id, Token);
        var (plan, writes) = (await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token), Writes(test));
        test.OwnerTold = () =>
        {
            test.OwnerTold = null;
            throw new IOException("The database is not there.");
        };
        var result = await ApplyAsync(test, plan);

        Assert.Null(test.OwnerTold);
        Assert.All(result.Outcomes, outcome => Assert.Equal(AlignmentEnding.NotTried, outcome.Ending));
        Assert.Contains("(WithWriteCheck) ended with IOException. The call was not sent.", result.Outcomes[0].Sentence, StringComparison.Ordinal);
        Assert.Equal(writes, Writes(test));
        Assert.True((await ApplyAsync(test, await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token))).IsWritten);
    }

    [Fact]
    public async Task A_refusal_keeps_nothing_else_from_being_written()
    {
        using var test = await NewAsync(Everything);
        await LoseProjectAsync(test);
        await LoseOptionAsync(test);
        test.Vendors.Zoho.SetScopes("ZohoBooks.purchaseorders.READ ZohoBooks.contacts.READ ZohoBooks.projects.READ ZohoBooks.settings.READ ZohoBooks.settings.UPDATE");
        var result = await ApplyAsync(test, await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token));

        Assert.Equal([AlignmentEnding.Refused, AlignmentEnding.Written], result.Outcomes.Select(outcome => outcome.Ending));
        Assert.Contains("ZohoBooks.projects.CREATE", result.Outcomes[0].Sentence, StringComparison.Ordinal);
        Assert.Equal([AlignmentStepKind.CreateProject], (await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Steps.Select(step => step.Kind)); // it was certainly not made
    }

    [Fact]
    public async Task A_project_that_is_closed_in_Procore_is_closed_and_opened_again_in_Zoho_Books()
    {
        using var test = await NewAsync(Everything);
        var project = (await test.Engine.AlignAsync(Sandboxed.Id, Token)).Projects.First(one => one is { Standing: AlignmentStanding.InBoth, Procore.IsActive: true });
        test.EditInProcore("change_project", 0, new() { ["active"] = false }, project.Procore!.Id);
        await ApplyAsync(test, await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token));
        Assert.Equal(ProjectStatus.Inactive, (await ProjectsAsync(test)).Single(one => one.ProjectId == project.Zoho!.Id).Status);
        test.EditInProcore("change_project", 0, new() { ["active"] = true }, project.Procore.Id);
        await ApplyAsync(test, await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token));
        Assert.Equal(ProjectStatus.Active, (await ProjectsAsync(test)).Single(one => one.ProjectId == project.Zoho!.Id).Status);
        Assert.Empty((await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Steps);
    }

    [Fact]
    public async Task A_code_that_every_project_lost_is_retired_and_comes_back_and_a_name_follows()
    {
        using var test = await NewAsync(Everything);
        var code = (await test.Engine.AlignAsync(Sandboxed.Id, Token)).Codes.First(one => one.Standing == AlignmentStanding.InBoth && one.ProjectIds.Count > 1);
        var ids = await CodesAsync(test, code);
        test.EditInProcore("delete_cost_code", ids[0]);
        Assert.Empty((await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Steps); // another project has it still
        ids.ForEach(id => test.EditInProcore("delete_cost_code", id));
        var plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        Assert.Equal([AlignmentStepKind.DeactivateOption], plan.Steps.Select(step => step.Kind));
        await ApplyAsync(test, plan);
        Assert.Empty((await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Steps);

        ids.ForEach(id => test.EditInProcore("change_cost_code", id, new() { ["name"] = "Renamed" }));
        plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        Assert.Equal([AlignmentStepKind.ActivateOption, AlignmentStepKind.RenameOption], plan.Steps.Select(step => step.Kind));
        Assert.True((await ApplyAsync(test, plan)).IsWritten);
        Assert.Contains($"{code.Code} Renamed", await OptionsAsync(test));
        Assert.Empty((await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Steps);

        test.EditInProcore("change_cost_code", ids[0], new() { ["name"] = "Once more" });
        plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        Assert.Empty(plan.Steps);
        Assert.Contains("differently", Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);
    }

    /// <summary>The tag's list is sent whole: what somebody adds or renames between the plan and the write is theirs, and stays.</summary>
    [Theory]
    [InlineData("adds")]
    [InlineData("renames")]
    public async Task What_somebody_does_to_the_options_meanwhile_stays(string what)
    {
        using var test = await NewAsync(Everything);
        await LoseOptionAsync(test);
        var before = await OptionsAsync(test);
        var (reads, done) = (0, false);
        var plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        test.Instead = request =>
        {
            // The apply reads the tag for its plan, and once more right before it writes: in between somebody works on it.
            if (!done && request.RequestUri!.AbsolutePath == "/books/v3/reportingtags/options" && ++reads == 2)
            {
                done = true;
                Work(test, what, before[0]!);
            }

            return null;
        };
        var result = await ApplyAsync(test, plan);
        test.Instead = null;

        Assert.True(done);
        var after = await OptionsAsync(test);
        Assert.Contains(what == "adds" ? "55-555 Ann's" : "55-555 Renamed by Ann", after);
        Assert.Equal(before.Count + (what == "adds" ? 1 : 0) + 1, after.Count);
        Assert.True(result.IsWritten, string.Join(" ", result.Outcomes.Select(outcome => outcome.Sentence)));
    }

    /// <summary>A list that was sent without an answer may still come and would take away what is added in between: nothing is written about codes for an hour.</summary>
    [Fact]
    public async Task Options_that_may_still_come_are_not_sent_a_second_time()
    {
        using var test = await NewAsync(Everything);
        await LoseOptionAsync(test);
        var sent = 0;
        test.Instead = request => request.Method == HttpMethod.Put && ++sent > 0 ? throw new HttpRequestException("Lost.") : null;
        var result = await ApplyAsync(test, await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token));
        Assert.Equal([AlignmentEnding.Unknown], result.Outcomes.Select(outcome => outcome.Ending));

        var plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        Assert.Empty(plan.Steps);
        Assert.Contains("did not say whether it took them", Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);
        await Assert.ThrowsAsync<DecisionRefusedException>(() => ApplyAsync(test, plan));
        Assert.Equal(1, sent);

        test.Instead = null;
        test.Time.Advance(TimeSpan.FromMinutes(61));
        Assert.True((await ApplyAsync(test, await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token))).IsWritten);
        Assert.Empty((await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Steps);
        var ends = (await test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token)).Where(entry => entry.Kind == AuditKind.Outcome).Select(entry => entry.Result);
        Assert.Equal(["unknown", "not written", "written"], ends); // every intent has its end
    }

    /// <summary>A list that can't be read says nothing of what was sent: it is looked for until it can be, and no option is said to be lost.</summary>
    [Theory]
    [InlineData("no tag")]
    [InlineData("odd option")]
    [InlineData("odd project")]
    public async Task What_cant_be_read_is_not_said_to_be_missing(string case_)
    {
        using var test = await NewAsync(Everything);
        var isOfProject = case_ == "odd project";
        if (isOfProject)
        {
            _ = await LoseProjectAsync(test);
        }
        else
        {
            await LoseOptionAsync(test);
        }

        var (isSent, isUnread) = (false, true);
        test.Instead = request => request.Method == (isOfProject ? HttpMethod.Post : HttpMethod.Put) && request.RequestUri!.Host.Contains("zoho", StringComparison.Ordinal) && request.RequestUri.AbsolutePath.StartsWith("/books/", StringComparison.Ordinal) && (isSent = true)
            ? throw new HttpRequestException("Lost.") : null;
        test.Spoil = (request, body) =>
        {
            if (!isSent || !isUnread || request.Method != HttpMethod.Get) return;
            var path = request.RequestUri!.AbsolutePath;
            if (case_ == "no tag" && path == "/books/v3/reportingtags") body["reporting_tags"] = new JsonArray();
            if (case_ == "odd option" && path == "/books/v3/reportingtags/options") body["options"]![0]!["option_name"] = new JsonArray();
            if (isOfProject && path == "/books/v3/projects") body["projects"]![0]!["project_name"] = new JsonArray();
        };
        var result = await ApplyAsync(test, await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token));
        var outcome = Assert.Single(result.Outcomes);
        Assert.Equal(AlignmentEnding.Unknown, outcome.Ending);
        Assert.Contains("What became of it could not be read: ", outcome.Sentence, StringComparison.Ordinal);

        test.Instead = null;
        await test.ConnectAsync();
        test.Time.Advance(TimeSpan.FromMinutes(61));
        await ScanAsync(test);
        Assert.Equal(["unknown"], await EndsAsync(test));
        isUnread = false;
        await ScanAsync(test);
        Assert.Equal(["unknown", "not written"], await EndsAsync(test));
    }

    /// <summary>Who lets go of it, or dies, leaves nothing without an end.</summary>
    [Fact]
    public async Task What_was_begun_when_the_process_died_is_looked_up_later_and_made_once()
    {
        using var test = await NewAsync(Everything);
        var lost = await LoseProjectAsync(test);
        await LoseOptionAsync(test);
        var plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        test.BeforeSave = changes => changes.Audit.Any(entry => entry.Kind == AuditKind.Outcome) ? throw new IOException("The process dies.") : Task.CompletedTask;
        await Assert.ThrowsAsync<IOException>(() => ApplyAsync(test, plan));
        test.BeforeSave = null;
        var options = await OptionsAsync(test);

        var next = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        Assert.Equal([AlignmentStepKind.CreateProject], next.Steps.Select(step => step.Kind)); // the option is there
        Assert.True((await ApplyAsync(test, next)).IsWritten);
        Assert.Single(await ProjectsAsync(test), project => project.ProjectName == $"{lost.Number} {lost.Name}");
        Assert.Equal(options, await OptionsAsync(test));
        var entries = await test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token);
        Assert.Equal(entries.Where(entry => entry.Kind == AuditKind.Intent).Select(entry => entry.Record).Order(), entries.Where(entry => entry.Kind == AuditKind.Outcome).Select(entry => entry.Record).Order());
    }

    /// <summary>Nobody has to apply another alignment for it: the scan that reads both sides ends it.</summary>
    [Fact]
    public async Task What_was_begun_when_the_process_died_gets_its_end_from_the_next_scan()
    {
        using var test = await NewAsync(Everything);
        var lost = await LoseProjectAsync(test);
        await LoseOptionAsync(test);
        test.Instead = request => request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath == "/books/v3/projects" ? throw new HttpRequestException("Lost.") : null;
        var result = await ApplyAsync(test, await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token));
        Assert.Equal([AlignmentEnding.Unknown, AlignmentEnding.Written], result.Outcomes.Select(outcome => outcome.Ending));
        test.Instead = null;
        await test.ConnectAsync();

        await ScanAsync(test);
        Assert.Equal(["written", "unknown"], await EndsAsync(test)); // it may still come
        test.Time.Advance(TimeSpan.FromMinutes(61));
        await ScanAsync(test);
        Assert.Equal(["written", "unknown", "not written"], await EndsAsync(test));
        await ScanAsync(test);
        Assert.Equal(3, (await EndsAsync(test)).Count);
        Assert.DoesNotContain(await ProjectsAsync(test), project => project.ProjectName == $"{lost.Number} {lost.Name}"); // a scan writes nothing by itself
    }

    /// <summary>The version before had a note of its own for each project.</summary>
    [Fact]
    public async Task A_project_that_the_version_before_sent_is_not_made_twice()
    {
        using var test = await NewAsync(Everything);
        var lost = await LoseProjectAsync(test);
        var sent = NodaTime.Text.InstantPattern.ExtendedIso.Format(test.Now - NodaTime.Duration.FromMinutes(20));
        await test.Store.SaveAsync(Sandboxed.Id, new() { Cursors = new Dictionary<string, string> { [FormattableString.Invariant($"aligned.project.{lost.Id}")] = sent } }, Token);

        var plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        Assert.Empty(plan.Steps);
        Assert.Contains("did not say whether it was made", Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);
        test.Time.Advance(TimeSpan.FromMinutes(41));
        Assert.Equal([AlignmentStepKind.CreateProject], (await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Steps.Select(step => step.Kind));
    }

    /// <summary>What was sent is noted to its end; what was not sent is not sent any more.</summary>
    [Fact]
    public async Task Who_lets_go_in_the_middle_leaves_an_end_to_what_was_sent_and_nothing_of_the_rest()
    {
        using var test = await NewAsync(Everything);
        await LoseProjectAsync(test);
        await LoseOptionAsync(test);
        var plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        using var own = new CancellationTokenSource();
        test.Instead = request =>
        {
            if (request.Method == HttpMethod.Put)
            {
                own.Cancel();
            }

            return null;
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => test.ThroughAsync(test.Engine.ApplyAlignmentAsync(Sandboxed.Id, plan.Hash, "ada", own.Token).AsTask()));
        test.Instead = null;

        Assert.Equal(["written"], await EndsAsync(test));
        Assert.Equal([AlignmentStepKind.CreateProject], (await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Steps.Select(step => step.Kind));
        Assert.DoesNotContain(test.Sent, sent => sent.Method == "POST" && sent.Uri.AbsolutePath == "/books/v3/projects");
    }

    [Fact]
    public async Task A_project_that_a_person_renames_at_once_is_found_by_its_number()
    {
        using var test = await NewAsync(Everything);
        var lost = await LoseProjectAsync(test);
        var plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        var made = false;
        test.Instead = request =>
        {
            if (made && request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath == "/books/v3/projects")
            {
                made = false;
                test.Vendors.Zoho.RenameProject($"{lost.Number} {lost.Name}", $"{lost.Number} as Ann calls it");
            }

            made |= request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath == "/books/v3/projects";
            return null;
        };
        Assert.True((await ApplyAsync(test, plan)).IsWritten);
    }

    [Fact]
    public async Task Nothing_is_written_before_the_go_ahead()
    {
        using var test = new Sandboxed(asks: true, size: Sandboxed.Few);
        test.Connection = test.Connection with { Policies = test.Connection.Policies with { Alignment = Everything with { Customer = test.Vendors.Data.Projects[0].CustomerName } } };
        await test.ConnectAsync();
        await LoseOptionAsync(test);
        var plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        Assert.NotEmpty(plan.Steps);
        Assert.Contains("only plans yet", (await Assert.ThrowsAsync<DecisionRefusedException>(() => ApplyAsync(test, plan))).Message, StringComparison.Ordinal);
    }

    /// <summary>What was deleted in Procore is nothing that anybody could close.</summary>
    [Fact]
    public async Task A_commitment_that_was_deleted_does_not_keep_its_project_open()
    {
        using var order = new OneOrder(CommitmentLanding.In(new() { Alignment = Everything with { CreateProjects = false } }, "Submitted"));
        order.Write(1_000m);
        await order.SyncAsync();
        order.Test.EditInProcore("change_project", 0, new() { ["active"] = false }, order.Projects[0].ProcoreId!.Value);
        var plan = await order.Test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        Assert.Contains($"1 of its commitments are open: {order.Number} (Submitted).", Assert.Single(plan.Questions, one => one.Sentence.Contains("inactive in Procore", StringComparison.Ordinal)).Sentence, StringComparison.Ordinal);
        order.Test.DeleteInProcore(order.Commitment().Id);
        plan = await order.Test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        Assert.Contains(plan.Steps, step => step.Kind == AlignmentStepKind.DeactivateProject && step.ProjectId == order.Projects[0].ProcoreId);
    }

    /// <summary>Where people write the codes themselves, what they wrote is compared, and nothing stands in the way for ever.</summary>
    [Fact]
    public async Task Codes_in_a_field_are_compared_as_they_are_written()
    {
        using var order = new OneOrder(new() { Mapping = new() { CostCode = "{notes}" }, Alignment = new() { AddCodes = true } }, orders: 4);
        order.Write(100m);
        var other = order.Beside();
        other.Write(200m);
        var used = order.Projects[0].CostCodes.First(code => code.Id == order.Code.CostCodeId).FullCode;
        order.Edit(one => one with { Notes = $"{used} Works" });
        other.Edit(one => one with { Notes = "99-999 Nowhere" });
        await order.SyncAsync();

        var report = await order.Test.Engine.AlignAsync(Sandboxed.Id, Token);
        Assert.Null(report.ZohoCodesUnknown);
        Assert.Contains(report.Codes, code => code.Code == used && code.Standing != AlignmentStanding.OnlyInZoho);
        var nowhere = report.Codes.Single(code => code.Standing == AlignmentStanding.OnlyInZoho && code.Code.StartsWith("99-999", StringComparison.Ordinal));
        Assert.Contains("is written on orders", AlignmentWords.Sentence(nowhere), StringComparison.Ordinal);
        Assert.DoesNotContain(report.Codes, code => code.Standing is AlignmentStanding.OnlyInProcore or AlignmentStanding.Unknown);
        Assert.Contains("addCodes", Assert.Single((await order.Test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Questions).NextStep, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_whose_codes_may_not_be_seen_says_nothing_about_the_others()
    {
        using var test = await NewAsync(Everything);
        var hidden = (await test.Engine.AlignAsync(Sandboxed.Id, Token)).Projects.First(one => one is { Standing: AlignmentStanding.InBoth, Procore.IsActive: true }).Procore!.Id;
        test.Instead = request => request.RequestUri!.AbsolutePath.EndsWith("/cost_codes", StringComparison.Ordinal) && request.RequestUri.Query.Contains($"project_id={hidden}", StringComparison.Ordinal)
            ? new(System.Net.HttpStatusCode.Forbidden) { Content = new StringContent("{}") } : null;
        var report = await test.Engine.AlignAsync(Sandboxed.Id, Token);
        Assert.Contains(report.Unreadable, one => one.Kind == ListedKind.CostCode && one.Id == hidden.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains(report.Codes, code => code.Standing == AlignmentStanding.InBoth);
        Assert.DoesNotContain(report.Codes, code => code.LackingProjectIds.Contains(hidden)); // nobody knows what it lacks
        Assert.DoesNotContain((await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Steps, step => step.Kind == AlignmentStepKind.DeactivateOption);
    }

    private static void Work(Sandboxed test, string what, string first)
    {
        if (what == "adds") test.Vendors.Zoho.AddOption("Cost Code", "55-555 Ann's");
        else test.Vendors.Zoho.RenameOption("Cost Code", first, "55-555 Renamed by Ann");
    }

    [Fact]
    public async Task A_tag_that_would_be_too_full_gets_none_of_them()
    {
        using var test = await NewAsync(Everything);
        await LoseOptionAsync(test);
        var tag = (await TagsAsync(test)).Single(one => one.TagName == "Cost Code");
        var options = await test.ThroughAsync(test.Clients.Books.ReportingTags.ListOptionsAsync(tag.TagId, Token).ToListAsync(Token).AsTask());
        await test.ThroughAsync(test.Clients.Books.ReportingTags.UpdateOptionsAsync(
            tag.TagId,
            [
                .. options.Select(option => new TagOptionInput { OptionId = option.OptionId, OptionName = option.OptionName }),
                .. Enumerable.Range(0, AlignmentReport.MostOptions - options.Count).Select(number => new TagOptionInput { OptionName = $"77-{number:000} Own" }),
            ],
            Token));
        var plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        Assert.Empty(plan.Steps);
        Assert.Contains("501 options, and it takes 500", Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);
    }

    /// <summary>What would leave an option out of the list, which deletes it, is not sent: one that stands below itself has no place in it.</summary>
    [Fact]
    public async Task A_list_that_would_not_hold_all_options_is_not_sent()
    {
        using var test = await NewAsync(Everything);
        await LoseOptionAsync(test);
        var plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        test.Spoil = (request, body) =>
        {
            if (request.RequestUri!.AbsolutePath == "/books/v3/reportingtags/options" && body["options"] is System.Text.Json.Nodes.JsonArray rows && rows[0] is { } row)
            {
                row["parent_id"] = (string?)row["option_id"];
            }
        };
        var (before, writes) = (await OptionsAsync(test), Writes(test));
        var result = await ApplyAsync(test, plan);
        Assert.Equal([AlignmentEnding.NotTried], result.Outcomes.Select(outcome => outcome.Ending));
        Assert.Equal(writes, Writes(test));
        Assert.Equal(before, await OptionsAsync(test));
    }

    private static async Task ScanAsync(Sandboxed test)
    {
        await test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.Directory, WorkPriority.Person, "test", Token);
        await test.ThroughAsync(test.RunAsync());
    }

    private static async Task<IReadOnlyList<string>> EndsAsync(Sandboxed test) =>
        [.. (await test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token)).Where(entry => entry.Kind == AuditKind.Outcome && entry.Record.StartsWith("alignment/", StringComparison.Ordinal)).Select(entry => entry.Result)];

    private static bool IsProcoreWrite((string Method, Uri Uri) sent) => sent.Method != "GET" && sent.Uri.AbsolutePath.StartsWith("/rest/", StringComparison.Ordinal);

    private static int Writes(Sandboxed test) => test.Sent.Count(sent => sent.Method != "GET");

    private static async Task<Sandboxed> NewAsync(AlignmentPolicy? policy)
    {
        var test = new Sandboxed(size: Sandboxed.Few);
        await SetAsync(test, policy is null ? null : policy with { Customer = test.Vendors.Data.Projects[0].CustomerName });
        return test;
    }

    private static async Task SetAsync(Sandboxed test, AlignmentPolicy? policy)
    {
        test.Connection = test.Connection with { Policies = test.Connection.Policies with { Alignment = policy } };
        await test.Store.SaveConnectionAsync(test.Connection, Token);
    }

    private static Task<AlignmentResult> ApplyAsync(Sandboxed test, AlignmentPlan plan) => test.ThroughAsync(test.Engine.ApplyAlignmentAsync(Sandboxed.Id, plan.Hash, "ada", Token).AsTask());

    private static async Task<ProcoreProject> LoseProjectAsync(Sandboxed test, bool keepsName = false)
    {
        var one = (await test.Engine.AlignAsync(Sandboxed.Id, Token)).Projects.Last(row => row is { Standing: AlignmentStanding.InBoth, Procore.IsActive: true });
        await test.ThroughAsync(test.Clients.Books.Projects.UpdateAsync(one.Zoho!.Id, new() { ProjectName = keepsName ? $"99-999 {one.Procore!.Name}" : "99-999 Elsewhere" }, Token));
        return one.Procore!;
    }

    /// <summary>An option whose code Procore has becomes another one.</summary>
    /// <returns>The option that is missing then.</returns>
    private static async Task<string> LoseOptionAsync(Sandboxed test)
    {
        var code = (await test.Engine.AlignAsync(Sandboxed.Id, Token)).Codes.First(one => one.Standing == AlignmentStanding.InBoth);
        var tag = (await TagsAsync(test)).Single(one => one.TagName == "Cost Code");
        var options = await test.ThroughAsync(test.Clients.Books.ReportingTags.ListOptionsAsync(tag.TagId, Token).ToListAsync(Token).AsTask());
        await test.ThroughAsync(test.Clients.Books.ReportingTags.UpdateOptionsAsync(
            tag.TagId,
            options.Select(option => new TagOptionInput { OptionId = option.OptionId, OptionName = option.OptionName == code.Options[0] ? "98-765 Nowhere" : option.OptionName }),
            Token));
        return $"{code.Code} {code.ProcoreName}";
    }

    private static Task<List<Tag>> TagsAsync(Sandboxed test) => test.ThroughAsync(test.Clients.Books.ReportingTags.ListAsync(Token).ToListAsync(Token).AsTask());

    private static async Task<List<string?>> OptionsAsync(Sandboxed test)
    {
        var tag = (await TagsAsync(test)).Single(one => one.TagName == "Cost Code");
        return [.. (await test.ThroughAsync(test.Clients.Books.ReportingTags.ListOptionsAsync(tag.TagId, Token).ToListAsync(Token).AsTask())).Select(option => option.OptionName)];
    }

    private static Task<List<Project>> ProjectsAsync(Sandboxed test) => test.ThroughAsync(test.Clients.Books.Projects.ListAsync(cancellationToken: Token).ToListAsync(Token).AsTask());

    private static async Task<List<long>> CodesAsync(Sandboxed test, AlignedCode code)
    {
        var ids = new List<long>();
        foreach (var project in code.ProjectIds)
        {
            ids.AddRange((await test.ThroughAsync(test.Clients.Procore.CostCodes.ListAsync(project, cancellationToken: Token).ToListAsync(Token).AsTask())).Where(one => one.FullCode == code.Code).Select(one => one.Id));
        }

        return ids;
    }
}
