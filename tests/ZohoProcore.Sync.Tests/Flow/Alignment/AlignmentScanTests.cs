using System.Text.Json.Nodes;
using Sandbox;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>What an alignment does without a person at the sandbox: links what is certain, asks about the rest, and writes where policy says so.</summary>
[Trait("Takes", "long")]
public sealed class AlignmentScanTests
{
    private static readonly AlignmentPolicy Creates = new() { CreateProjects = true, CustomerIsOwner = true };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Policy_has_a_missing_project_written_as_a_person_would_and_once()
    {
        using var test = await AlignmentKit.StartedAsync(Creates with { Unasked = true, CustomerIsOwner = false, Customer = "first" });
        var lost = await AlignmentKit.LoseProjectAsync(test);
        await AlignmentKit.ScanAsync(test);

        Assert.Single(await AlignmentKit.ProjectsAsync(test), project => project.ProjectName == $"{lost.Number} {lost.Name}");
        var entries = await AlignmentKit.AuditAsync(test);
        Assert.Equal(("sync", "alignment applied", "1 writes into Zoho Books, by policy (alignment.unasked)."), entries.Where(entry => entry.Result == "alignment applied").Select(entry => (entry.Actor, entry.Result, entry.Reason)).Single());
        Assert.Equal([AuditKind.Intent, AuditKind.Outcome], entries.Where(entry => entry.Record == $"alignment/project/{lost.Id}").Select(entry => entry.Kind));
        var writes = AlignmentKit.Writes(test);
        await AlignmentKit.ScanAsync(test);
        Assert.Equal(writes, AlignmentKit.Writes(test));
        Assert.Empty(await AlignmentKit.OpenAsync(test));
    }

    [Theory]
    [InlineData("not policy's")]
    [InlineData("paused")]
    [InlineData("not started")]
    public async Task Nothing_is_written_unasked_where_it_may_not_be(string why)
    {
        using var test = why == "not started" ? new Sandboxed(asks: true, size: Sandboxed.Few) : await AlignmentKit.StartedAsync(null);
        await AlignmentKit.SetAsync(test, Creates with { Unasked = why != "not policy's", Customer = "first" });
        if (why == "not started")
        {
            await test.ConnectAsync();
        }

        var lost = await AlignmentKit.LoseProjectAsync(test);
        if (why == "paused")
        {
            await test.Engine.PauseAsync(Sandboxed.Id, "ada", "", Token);
        }

        await AlignmentKit.ScanAsync(test);
        Assert.DoesNotContain(await AlignmentKit.ProjectsAsync(test), project => project.ProjectName == $"{lost.Number} {lost.Name}");
    }

    /// <summary>The owner of the prime contract is the customer of that name; a person is asked about nothing.</summary>
    [Fact]
    public async Task The_owner_of_the_prime_contract_is_the_customer()
    {
        using var test = await AlignmentKit.StartedAsync(Creates);
        var lost = await AlignmentKit.LoseProjectAsync(test);
        var customer = test.Vendors.Data.Projects.Last(project => project.CustomerName.Length > 0).CustomerName;
        Prime(test, lost.Id, customer);
        await AlignmentKit.ScanAsync(test);
        Assert.Empty(await AlignmentKit.OpenAsync(test));

        var plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        Assert.Contains($"the owner of its prime contract is '{customer}'", Assert.Single(plan.Steps).Sentence, StringComparison.Ordinal);
        Assert.True((await AlignmentKit.ApplyAsync(test, plan)).IsWritten);
        Assert.Equal(customer, Assert.Single(await AlignmentKit.ProjectsAsync(test), project => project.ProjectName == $"{lost.Number} {lost.Name}").CustomerName);
    }

    [Theory]
    [InlineData("nobody", "needs a customer in Zoho Books, and policy names none")]
    [InlineData("unknown", "Zoho Books has no customer of that name")]
    [InlineData("several", "several owners")]
    [InlineData("hidden", "may not see its prime contracts")]
    [InlineData("ownerless", "or not whose they are")]
    [InlineData("unshown", "or not whose they are")]
    public async Task An_owner_who_is_not_certain_is_a_question_in_review(string case_, string expected)
    {
        using var test = await AlignmentKit.StartedAsync(Creates, SandboxSwitches.Default with { Procore = new() { PrimeContractsShowTheirOwner = case_ != "unshown" } });
        var lost = await AlignmentKit.LoseProjectAsync(test);
        if (case_ is "unknown" or "several")
        {
            Prime(test, lost.Id, "Quite Another Owner");
        }

        if (case_ == "unshown") // as it may be: what a list of prime contracts answers is not documented
        {
            Prime(test, lost.Id, test.Vendors.Data.Projects.Last(project => project.CustomerName.Length > 0).CustomerName);
        }

        if (case_ == "several")
        {
            Prime(test, lost.Id, "And One More");
        }

        if (case_ == "ownerless") // one contract names a customer, and nobody knows what the other one would name
        {
            Prime(test, lost.Id, test.Vendors.Data.Projects.Last(project => project.CustomerName.Length > 0).CustomerName);
            Prime(test, lost.Id, "And One More");
            test.Spoil = (request, body) =>
            {
                if (request.RequestUri!.AbsolutePath.EndsWith("/prime_contracts", StringComparison.Ordinal) && body.AsArray().Count > 1) body[1]!["vendor"] = null;
            };
        }

        test.Instead = request => case_ == "hidden" && request.RequestUri!.AbsolutePath.EndsWith("/prime_contracts", StringComparison.Ordinal)
            ? new(System.Net.HttpStatusCode.Forbidden) { Content = new StringContent("{}") } : null;
        await AlignmentKit.ScanAsync(test);

        var item = Assert.Single(await AlignmentKit.OpenAsync(test));
        Assert.Equal((FindingCodes.CustomerUnknown, RecordKey.AlignedProject(lost.Id)), (item.Finding.Code, item.Key));
        Assert.Contains(expected, item.Finding.Sentence, StringComparison.Ordinal);
        Assert.Contains(lost.Number, item.Finding.Sentence, StringComparison.Ordinal);
        Assert.NotEmpty(item.Finding.Candidates);
        Assert.Equal([ReviewAction.Retry, ReviewAction.Choose, ReviewAction.Skip], item.Answers.Select(answer => answer.Action));
        Assert.Empty((await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token)).Steps);
        await AlignmentKit.ScanAsync(test);
        Assert.Equal(item.Id, Assert.Single(await AlignmentKit.OpenAsync(test)).Id); // asked once
    }

    /// <summary>Whoever does what the question says need not ask for a look: the next scan sees it.</summary>
    [Theory]
    [InlineData("named", "not one customer of that name or id")]
    [InlineData("inactive", "as an inactive customer")]
    [InlineData("owner", "no customer of that name")]
    [InlineData("hidden", "may not see its prime contracts")]
    [InlineData("nobody", "policy names none")]
    [InlineData("field", "not one customer of that name or id")]
    [InlineData("no field", "has no such custom field")]
    public async Task What_a_question_asks_for_is_seen_by_the_next_scan(string case_, string expected)
    {
        const string Owner = "Brand New Owner LLC";
        using var test = await AlignmentKit.StartedAsync(null);
        var lost = await AlignmentKit.LoseProjectAsync(test);
        var (field, label) = await FieldAsync(test);
        var isHidden = case_ is "hidden" or "no field";
        test.Instead = request => isHidden && request.RequestUri!.AbsolutePath.EndsWith(case_ == "hidden" ? "/prime_contracts" : "/custom_field_definitions", StringComparison.Ordinal)
            ? new(case_ == "hidden" ? System.Net.HttpStatusCode.Forbidden : System.Net.HttpStatusCode.OK) { Content = new StringContent(case_ == "hidden" ? "{}" : "[]", System.Text.Encoding.UTF8, "application/json") } : null;
        var made = case_ is "named" or "owner" ? null : (await MakeAsync(test, Owner)).ContactId;
        if (case_ == "inactive") await test.ThroughAsync(test.Clients.Books.Contacts.MarkInactiveAsync(made!, Token));
        if (case_ is "owner" or "hidden") Prime(test, lost.Id, Owner);
        if (case_ is "field" or "no field") Fill(case_ == "field" ? "Nobody Ltd" : Owner);
        await AlignmentKit.SetAsync(test, new()
        {
            CreateProjects = true,
            Unasked = true,
            Customer = case_ is "named" or "inactive" ? Owner : null,
            CustomerIsOwner = case_ is "owner" or "hidden" or "nobody",
            CustomerField = case_ is "field" or "no field" ? label : null,
        });
        await AlignmentKit.ScanAsync(test);
        Assert.Contains(expected, Assert.Single(await AlignmentKit.OpenAsync(test)).Finding.Sentence, StringComparison.Ordinal);

        isHidden = false;
        if (made is null) await MakeAsync(test, Owner);
        if (case_ == "inactive") await test.ThroughAsync(test.Clients.Books.Contacts.MarkActiveAsync(made!, Token));
        if (case_ == "nobody") Prime(test, lost.Id, Owner);
        if (case_ == "field") Fill(Owner);
        await AlignmentKit.ScanAsync(test);
        Assert.Empty(await AlignmentKit.OpenAsync(test));
        Assert.Equal(Owner, Assert.Single(await AlignmentKit.ProjectsAsync(test), project => project.ProjectName == $"{lost.Number} {lost.Name}").CustomerName);

        void Fill(string name) => test.EditInProcore(
            "change_project", 0, new() { ["custom_fields"] = new JsonObject { [$"custom_field_{field}"] = new JsonObject { ["data_type"] = "string", ["value"] = name } } }, lost.Id);
    }

    private static Task<Contact> MakeAsync(Sandboxed test, string name) =>
        test.ThroughAsync(test.Clients.Books.Contacts.CreateAsync(new() { ContactName = name, ContactType = ContactType.Customer }, Token));

    /// <summary>What can't be read of one project is a question about it, and the others are made.</summary>
    [Theory]
    [InlineData("500", "can't be read")]
    [InlineData("odd", "can't be read")]
    [InlineData("html", "can't be read")]
    public async Task A_project_whose_prime_contracts_cant_be_read_keeps_no_other_from_being_made(string case_, string expected)
    {
        using var test = await AlignmentKit.StartedAsync(null);
        var lost = await AlignmentKit.LoseProjectAsync(test);
        var other = (await test.Engine.AlignAsync(Sandboxed.Id, Token)).Projects.Last(row => row is { Standing: AlignmentStanding.InBoth, Procore.IsActive: true });
        await test.ThroughAsync(test.Clients.Books.Projects.UpdateAsync(other.Zoho!.Id, new() { ProjectName = "98-999 Somewhere" }, Token));
        await AlignmentKit.UnlinkAsync(test, other.Zoho.Id);
        var customer = test.Vendors.Data.Projects.Last(project => project.CustomerName.Length > 0).CustomerName;
        Prime(test, lost.Id, customer);
        Prime(test, other.Procore!.Id, customer);
        await AlignmentKit.SetAsync(test, Creates with { Unasked = true });
        bool IsOfLost(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.EndsWith("/prime_contracts", StringComparison.Ordinal)
            && request.RequestUri.PathAndQuery.Contains(lost.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        test.Instead = request => !IsOfLost(request) ? null
            : case_ == "500" ? new(System.Net.HttpStatusCode.InternalServerError) { Content = new StringContent("{}") }
            : case_ == "html" ? new(System.Net.HttpStatusCode.OK) { Content = new StringContent("<html>maintenance</html>", System.Text.Encoding.UTF8, "text/html") } : null;
        test.Spoil = (request, body) => _ = case_ == "odd" && IsOfLost(request) ? body[0]!["vendor"] = new JsonObject { ["id"] = new JsonArray() } : null;
        await AlignmentKit.ScanAsync(test);
        Assert.Single(await AlignmentKit.ProjectsAsync(test), project => project.ProjectName == $"{other.Procore.Number} {other.Procore.Name}");
        var item = Assert.Single(await AlignmentKit.OpenAsync(test));
        Assert.Equal(RecordKey.AlignedProject(lost.Id), item.Key);
        Assert.Contains(expected, item.Finding.Sentence, StringComparison.Ordinal);

        test.Instead = null;
        test.Spoil = null;
        await AlignmentKit.ScanAsync(test);
        Assert.Single(await AlignmentKit.ProjectsAsync(test), project => project.ProjectName == $"{lost.Number} {lost.Name}");
        Assert.Empty(await AlignmentKit.OpenAsync(test));
    }

    /// <summary>A customer that can't be read may have the name, too: whose the project is, is a question and ends no scan.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_customer_that_cant_be_read_makes_a_name_a_question(bool byOwner)
    {
        using var test = await AlignmentKit.StartedAsync(null);
        var lost = await AlignmentKit.LoseProjectAsync(test);
        var customer = test.Vendors.Data.Projects.Last(project => project.CustomerName.Length > 0).CustomerName;
        Prime(test, lost.Id, customer);
        await AlignmentKit.SetAsync(test, Creates with { CustomerIsOwner = byOwner, Customer = byOwner ? null : customer, Unasked = true });
        test.Spoil = (request, body) =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/contacts", StringComparison.Ordinal) && body["contacts"] is JsonArray { Count: > 0 } rows)
            {
                var odd = rows[0]!.DeepClone();
                odd["contact_id"] = "77";
                odd["contact_name"] = new JsonArray();
                rows.Add(odd);
            }
        };
        await AlignmentKit.ScanAsync(test);
        var item = Assert.Single(await AlignmentKit.OpenAsync(test));
        Assert.Contains(byOwner ? "contact 77 can't be read" : "not one customer of that name", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.NotEmpty(item.Finding.Candidates);
        test.Spoil = null;
        await AlignmentKit.ScanAsync(test);
        Assert.Single(await AlignmentKit.ProjectsAsync(test), project => project.ProjectName == $"{lost.Number} {lost.Name}");
    }

    /// <summary>A custom field of Procore's projects names the customer, by its label.</summary>
    [Theory]
    [InlineData("by label", "")]
    [InlineData("by id", "")]
    [InlineData("empty", "policy names none")]
    [InlineData("unknown name", "not one customer of that name")]
    [InlineData("list", "not one customer of that name")]
    [InlineData("no field", "has no such custom field")]
    public async Task A_custom_field_names_the_customer(string case_, string expected)
    {
        using var test = await AlignmentKit.StartedAsync(null);
        var customer = test.Vendors.Data.Projects[^1].CustomerName;
        var (id, label) = await FieldAsync(test);
        await AlignmentKit.SetAsync(test, new() { CreateProjects = true, CustomerField = case_ switch { "by id" => $"{id}", "no field" => "Nothing", _ => label } });
        var lost = await AlignmentKit.LoseProjectAsync(test);
        var value = case_ switch
        {
            "unknown name" => new JsonObject { ["data_type"] = "string", ["value"] = "Nobody Ltd" },
            "list" => new JsonObject { ["data_type"] = "lov_entry", ["value"] = 42 },
            "empty" => new JsonObject { ["data_type"] = "string", ["value"] = null },
            _ => new JsonObject { ["data_type"] = "string", ["value"] = customer },
        };
        test.EditInProcore("change_project", 0, new() { ["custom_fields"] = new JsonObject { [$"custom_field_{id}"] = value } }, lost.Id);

        var plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        if (expected.Length > 0)
        {
            Assert.Empty(plan.Steps);
            Assert.Contains(expected, Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);
            return;
        }

        Assert.Contains("names it", Assert.Single(plan.Steps).Sentence, StringComparison.Ordinal);
        Assert.Contains($"customer '{customer}'", plan.Steps[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Projects_whose_number_and_name_agree_are_linked_and_stay_so_whatever_they_are_called()
    {
        using var test = await AlignmentKit.StartedAsync(new() { LinkProjects = true });
        var before = await test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Project }, Token);
        var rows = (await test.Engine.AlignAsync(Sandboxed.Id, Token)).Projects.Where(row => row.Standing == AlignmentStanding.InBoth).ToList();
        await AlignmentKit.ScanAsync(test);
        var links = await test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Project }, Token);
        Assert.All(rows, row => Assert.Contains(links, link => link.ZohoId == row.Zoho!.Id && link.ProcoreId == row.Procore!.Id));
        Assert.Equal(links.Count - before.Count, (await AlignmentKit.AuditAsync(test)).Count(entry => entry is { Kind: AuditKind.Linked, Actor: "project.alignment" }));

        var one = rows[^1];
        test.EditInProcore("change_project", 0, new() { ["project_number"] = "77-777", ["name"] = "Otherwise" }, one.Procore!.Id);
        await AlignmentKit.ScanAsync(test);
        var row = (await test.Engine.AlignAsync(Sandboxed.Id, Token)).Projects.Single(row => row.Zoho?.Id == one.Zoho!.Id);
        Assert.Equal((one.Procore.Id, AlignmentStanding.Different), (row.Procore!.Id, row.Standing));
        Assert.Empty(await AlignmentKit.OpenAsync(test));
    }

    /// <summary>Where policy and the notes have nothing for it, the directory's scan brings nothing of an alignment, and what was asked settles.</summary>
    [Fact]
    public async Task Nothing_is_wanted_where_policy_says_nothing_and_nothing_is_open()
    {
        using var test = await AlignmentKit.StartedAsync(Creates);
        await AlignmentKit.LoseProjectAsync(test);
        await AlignmentKit.ScanAsync(test);
        Assert.Single(await AlignmentKit.OpenAsync(test));
        await AlignmentKit.SetAsync(test, null);
        using var session = test.NewSession();
        var scan = new AlignmentScan(session, test.Store, test.Time);
        Assert.True(await scan.IsWantedAsync(Token)); // a question is open
        var calls = test.Sent.Count;
        await scan.RunAsync(isAsked: false, Token);
        Assert.Empty(await AlignmentKit.OpenAsync(test));
        Assert.False(await scan.IsWantedAsync(Token));
        Assert.Equal(calls, test.Sent.Count);
    }

    private static void Prime(Sandboxed test, long projectId, string owner)
    {
        var vendor = test.EditInProcore("create_vendor", 0, new() { ["name"] = owner });
        test.EditInProcore("create_prime_contract", 0, new() { ["vendor_id"] = vendor }, projectId);
    }

    private static async Task<(long Id, string Label)> FieldAsync(Sandboxed test)
    {
        var field = (await test.ThroughAsync(test.Clients.Procore.CustomFields.ListDefinitionsAsync(null, Token).ToListAsync(Token).AsTask()))[0];
        return (field.Id, field.Label!);
    }
}
