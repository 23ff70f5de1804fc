using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>Both sides at the sandbox, changed by the people who work in them.</summary>
public sealed class AlignmentReaderTests : IDisposable
{
    private readonly Sandboxed _test = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Projects_and_codes_of_both_sides_are_found_as_they_stand_now_and_nothing_is_written()
    {
        var before = await AlignAsync(_test);
        Assert.NotEmpty(before.Projects);
        Assert.Null(before.ZohoCodesUnknown);
        var (project, other) = (before.Projects[0], before.Projects.Last(one => one.Standing == AlignmentStanding.InBoth));
        Assert.Equal((AlignmentStanding.InBoth, true), (project.Standing, project != other));
        var code = before.Codes.First(one => one.Standing == AlignmentStanding.InBoth);

        var books = _test.Clients.Books;
        await books.Projects.UpdateAsync(project.Zoho!.Id, new() { ProjectName = $"{project.Procore!.Number} Otherwise" }, Token);
        await books.Projects.UpdateAsync(other.Zoho!.Id, new() { ProjectName = $"99-999 {other.Procore!.Name}" }, Token);
        var tag = (await books.ReportingTags.ListAsync(Token).ToListAsync(Token)).Single(one => one.TagName == "Cost Code");
        var options = await books.ReportingTags.ListOptionsAsync(tag.TagId, Token).ToListAsync(Token);
        await books.ReportingTags.UpdateOptionsAsync(
            tag.TagId,
            [
                .. options.Select(option => new TagOptionInput { OptionId = option.OptionId, OptionName = option.OptionName == code.Options[0] ? "98-765 Nowhere" : option.OptionName }),
            ],
            Token);
        var writes = _test.Sent.Count(call => call.Method != "GET");
        var after = await AlignAsync(_test);

        Assert.Equal((AlignmentStanding.Different, AlignmentField.Name), (after.Projects.Single(one => one.Procore?.Id == project.Procore.Id).Standing, after.Projects.Single(one => one.Procore?.Id == project.Procore.Id).Differences[0].Field));
        Assert.Equal(AlignmentStanding.OnlyInZoho, after.Projects.Single(one => one.Zoho?.Id == other.Zoho.Id).Standing);
        Assert.Equal(AlignmentStanding.OnlyInProcore, after.Projects.Single(one => one.Procore?.Id == other.Procore.Id).Standing);
        Assert.Equal((AlignmentStanding.OnlyInProcore, AlignmentStanding.OnlyInZoho), (after.Codes.Single(one => one.Code == code.Code).Standing, after.Codes.Single(one => one.Code == "98-765").Standing));
        Assert.False(after.IsAligned);
        Assert.Equal(options.Count + after.Codes.Count(one => one.Standing == AlignmentStanding.OnlyInProcore), after.OptionsNeeded);
        Assert.Equal(writes, _test.Sent.Count(call => call.Method != "GET"));
        Assert.All([.. after.Projects.Select(AlignmentWords.Sentence), .. after.Codes.Select(AlignmentWords.Sentence)], sentence => Assert.EndsWith(".", sentence, StringComparison.Ordinal));
        Assert.Equal(_test.Now, after.At);
    }

    /// <summary>An option that Procore has no cost type for sends every order that has it to review, and one that is missing can't be chosen: either is said before.</summary>
    [Fact]
    public async Task Cost_types_of_both_sides_are_found_as_they_stand_now()
    {
        var before = await AlignAsync(_test);
        Assert.NotEmpty(before.CostTypes);
        Assert.All(before.CostTypes, type => Assert.Equal(AlignmentStanding.InBoth, type.Standing));
        Assert.Null(before.ZohoCostTypesUnknown);

        var (first, second) = (before.CostTypes[0], before.CostTypes[1]);
        _test.Vendors.Zoho.RenameOption("Cost Type", first.Options[0], "X9 Exotic");
        _test.Vendors.Zoho.RenameOption("Cost Type", second.Options[0], $"{second.Code} Otherwise");
        var writes = _test.Sent.Count(call => call.Method != "GET");
        var after = await AlignAsync(_test);

        Assert.Equal(AlignmentStanding.OnlyInZoho, after.CostTypes.Single(type => type.Code == "X9").Standing);
        Assert.Equal(AlignmentStanding.OnlyInProcore, after.CostTypes.Single(type => type.Code == first.Code).Standing);
        Assert.Equal(AlignmentField.Name, Assert.Single(after.CostTypes.Single(type => type.Code == second.Code).Differences).Field);
        Assert.Equal(before.CostTypes.Count + 1, after.CostTypes.Count);
        Assert.Equal(writes, _test.Sent.Count(call => call.Method != "GET"));
    }

    [Fact]
    public async Task What_may_not_or_cannot_be_read_is_said_and_no_code_is_missing_for_it()
    {
        using var other = new Sandboxed(policies: new() { CostCodeTag = "Kostenart" });
        var none = await AlignAsync(other);
        Assert.Contains("no reporting tag 'Kostenart'", none.ZohoCodesUnknown, StringComparison.Ordinal);
        Assert.NotEmpty(none.Codes);
        Assert.All(none.Codes, code => Assert.Equal(AlignmentStanding.Unknown, code.Standing));
        Assert.False(none.IsAligned);

        using var elsewhere = new Sandboxed(policies: new() { Mapping = new() { CostCode = "{item:Cost code}" } });
        var written = await AlignAsync(elsewhere);
        Assert.Equal((null, 0), (written.ZohoCodesUnknown, written.Codes.Count)); // no order is known yet, and in a field any code may be written

        using var shut = new Sandboxed();
        shut.Vendors.Zoho.SetScopes("ZohoBooks.purchaseorders.READ ZohoBooks.contacts.READ ZohoBooks.projects.READ");
        var unread = await AlignAsync(shut);
        Assert.Contains("ZohoBooks.settings.READ", unread.ZohoCodesUnknown, StringComparison.Ordinal);
        Assert.NotEmpty(unread.Projects);

        using var odd = new Sandboxed { Spoil = (path, body) => { foreach (var option in (body as System.Text.Json.Nodes.JsonObject)?["options"] as System.Text.Json.Nodes.JsonArray ?? []) option!["option_name"] = new System.Text.Json.Nodes.JsonArray(1); } };
        Assert.Contains("can't be read", (await AlignAsync(odd)).ZohoCodesUnknown, StringComparison.Ordinal);
    }

    /// <summary>Zoho Books' projects have neither dates nor an address: they stand in custom fields, if anywhere, and policy says in which.</summary>
    [Theory]
    [InlineData(true, null, null)]
    [InlineData(false, null, null)]
    [InlineData(true, "start", AlignmentField.StartDate)]
    [InlineData(true, "end", AlignmentField.CompletionDate)]
    [InlineData(true, "site", AlignmentField.Address)]
    [InlineData(false, "site", null)]
    public async Task Dates_and_addresses_are_compared_where_policy_says_in_which_fields_they_stand(bool isPolicy, string? changes, AlignmentField? expected)
    {
        using var test = new Sandboxed(policies: new() { Alignment = isPolicy ? new() { StartDateField = "Start", CompletionDateField = "End", AddressField = "Site" } : null });
        var (one, other) = await AlignAsync(test) is { } before && before.Projects.Where(row => row.Standing == AlignmentStanding.InBoth).ToList() is [var first, var second, ..] ? (first, second) : default;
        test.EditInProcore("change_project", 0, new() { ["start_date"] = "2026-03-01", ["completion_date"] = "2027-06-30", ["address"] = "12 Main St.", ["city"] = "Denver", ["state_code"] = "CO", ["zip"] = "80202" }, one.Procore!.Id);
        test.EditInProcore("change_project", 0, new() { ["start_date"] = "2026-03-01" }, other.Procore!.Id);
        test.Spoil = (request, body) =>
        {
            if (request.RequestUri!.AbsolutePath == $"/books/v3/projects/{one.Zoho!.Id}")
            {
                body["project"]!["custom_fields"] = new System.Text.Json.Nodes.JsonArray(
                    Field("start", changes == "start" ? "2026-04-01" : "2026-03-01"), Field("End", changes == "end" ? "2027-07-30" : "2027-06-30"), Field("Site", changes == "site" ? "14 Main St, Denver, CO 80202" : "12 main st denver, CO  80202"));
            }
        };
        var writes = test.Sent.Count(sent => sent.Method != "GET");
        var report = await AlignAsync(test);
        var row = report.Projects.Single(row => row.Procore?.Id == one.Procore.Id);
        Assert.Equal(expected is { } field ? [field] : [], row.Differences.Select(difference => difference.Field));
        Assert.Equal(expected is null ? AlignmentStanding.InBoth : AlignmentStanding.Different, row.Standing);
        Assert.Equal(AlignmentStanding.InBoth, report.Projects.Single(row => row.Procore?.Id == other.Procore.Id).Standing); // what Zoho Books does not say is not compared
        Assert.Equal(isPolicy, test.Sent.Any(sent => sent.Uri.AbsolutePath == $"/books/v3/projects/{one.Zoho!.Id}"));
        Assert.Equal(writes, test.Sent.Count(sent => sent.Method != "GET"));

        static System.Text.Json.Nodes.JsonNode Field(string label, string value) => new System.Text.Json.Nodes.JsonObject { ["label"] = label, ["value"] = value };
    }

    /// <summary>It went between two calls, or may not be seen by itself: the others are compared all the same, and it is said.</summary>
    [Fact]
    public async Task A_project_that_is_listed_and_not_shown_costs_no_other_its_comparison()
    {
        using var test = new Sandboxed(policies: new() { Alignment = new() { StartDateField = "Start" } });
        var gone = (await AlignAsync(test)).Projects.First(row => row.Standing == AlignmentStanding.InBoth).Zoho!;
        test.Instead = request => request.RequestUri!.AbsolutePath == $"/books/v3/projects/{gone.Id}"
            ? new(System.Net.HttpStatusCode.NotFound) { Content = new StringContent("""{"code":1002,"message":"The project does not exist."}""", System.Text.Encoding.UTF8, "application/json") }
            : null;

        var report = await AlignAsync(test);

        Assert.Equal((ListedKind.ZohoProject, gone.Id), (Assert.Single(report.Unreadable).Kind, report.Unreadable[0].Id));
        Assert.Equal(AlignmentStanding.InBoth, report.Projects.Single(row => row.Zoho?.Id == gone.Id).Standing);
        Assert.False(report.IsAligned);
    }

    [Fact]
    public async Task A_code_that_becomes_a_heading_in_one_project_is_said()
    {
        var code = (await AlignAsync(_test)).Codes.First(one => one.Standing == AlignmentStanding.InBoth && one.ProjectIds.Count > 1);
        var project = code.ProjectIds[0];
        var above = (await _test.Clients.Procore.CostCodes.ListAsync(project, cancellationToken: Token).ToListAsync(Token)).Single(one => one.FullCode == code.Code);
        await _test.Clients.Procore.CostCodes.CreateAsync(project, new() { Code = "10", Name = "Trenches", ParentId = above.Id }, cancellationToken: Token);

        var row = (await AlignAsync(_test)).Codes.Single(one => one.Code == code.Code);
        Assert.Equal((AlignmentStanding.Different, project), (row.Standing, Assert.Single(row.HeadingProjectIds)));
        Assert.Contains("a heading in 1 project of Procore", AlignmentWords.Sentence(row), StringComparison.Ordinal);
    }

    private static async Task<AlignmentReport> AlignAsync(Sandboxed test)
    {
        await test.Store.SaveConnectionAsync(test.Connection, Token);
        return await test.Engine.AlignAsync(Sandboxed.Id, Token);
    }
}
