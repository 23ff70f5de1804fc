using System.Text.Json.Nodes;

namespace ZohoProcore.Sync.Tests;

/// <summary>A scan without changes costs its pages and nothing else, whatever the alignment waits for.</summary>
[Trait("Takes", "long")]
public sealed class QuietScanTests
{
    private static readonly AlignmentPolicy Policy = new() { CreateProjects = true, CustomerIsOwner = true, Unasked = true, AddCodes = true, RenameCodes = true, LinkProjects = true };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Projects_that_wait_for_a_customer_and_codes_that_are_written_unasked_cost_the_next_scan_the_tags_pages_and_each_list_of_codes_once()
    {
        using var test = await AlignmentKit.StartedAsync(null);
        var (lost, _) = (await LoseAsync(test, "Quite Another Owner"), await LoseAsync(test, "And One More"));
        await AlignmentKit.SetAsync(test, new() { LinkProjects = true });
        await AlignmentKit.ScanAsync(test); // what is linked has its codes read
        await AlignmentKit.ScanAsync(test);
        var without = await CallsAsync(test);
        await AlignmentKit.SetAsync(test, Policy);
        await AlignmentKit.ScanAsync(test); // codes are written
        await AlignmentKit.ScanAsync(test); // and stand
        Assert.Equal(2, (await AlignmentKit.OpenAsync(test)).Count(item => item.Finding.Code == FindingCodes.CustomerUnknown));

        var more = (await CallsAsync(test)).Where(IsOfDirectory).ToList();
        Assert.All(without.Where(IsOfDirectory), call => Assert.True(more.Remove(call), call));
        Assert.Equal(1, more.RemoveAll(call => call == "/books/v3/contacts")); // a person may make the customer that is missing
        Assert.Equal(more.Distinct(StringComparer.Ordinal), more); // nothing twice
        Assert.Equal(2, more.RemoveAll(call => call.StartsWith("/books/v3/reportingtags", StringComparison.Ordinal)));
        Assert.All(more, call => Assert.StartsWith("/rest/v1.0/cost_codes?project_id=", call, StringComparison.Ordinal)); // a new code is found in its list alone
        Assert.DoesNotContain(more, without.Contains);
        Assert.Equal(2, (await AlignmentKit.OpenAsync(test)).Count(item => item.Finding.Code == FindingCodes.CustomerUnknown));

        // Another name makes it another question, and no other project is asked about.
        test.EditInProcore("change_project", 0, new JsonObject { ["name"] = "Quite Another Name" }, lost.Id);
        Assert.Equal(1, Primes(await CallsAsync(test)));
        Assert.Equal(0, Primes(await CallsAsync(test)));

        // A day later, or when a person wants to know, it is asked again.
        test.Time.Advance(TimeSpan.FromHours(25));
        Assert.Equal(2, Primes(await CallsAsync(test)));
        var item = (await AlignmentKit.OpenAsync(test)).First(item => item.Finding.Code == FindingCodes.CustomerUnknown);
        Assert.Equal(2, Primes(await CallsAsync(test, async () =>
        {
            await test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = ReviewAction.Retry, By = "ada" }, Token);
            await test.ThroughAsync(test.RunAsync());
        })));
        await AlignmentKit.SetAsync(test, Policy with { BillingType = AlignmentPolicy.BillingTypes[1] });
        Assert.Equal(2, Primes(await CallsAsync(test)));
    }

    /// <summary>What a scan remembers is no ground to write by: what has a plan is read afresh first.</summary>
    [Fact]
    public async Task An_owner_who_changed_since_is_read_again_before_a_project_is_made()
    {
        using var test = await AlignmentKit.StartedAsync(null);
        var customers = test.Vendors.Data.Projects.Select(project => project.CustomerName).Where(name => name.Length > 0).Distinct().ToList();
        var lost = await LoseAsync(test, customers[0]);
        await AlignmentKit.SetAsync(test, Policy with { Unasked = false });
        await AlignmentKit.ScanAsync(test);
        test.EditInProcore("create_prime_contract", 0, new JsonObject { ["vendor_id"] = Vendor(test, customers[1]) }, lost.Id);
        var plan = await test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token);
        Assert.DoesNotContain(plan.Steps, step => step.Kind == AlignmentStepKind.CreateProject);
        Assert.Contains(plan.Questions, question => question.Sentence.Contains("several owners", StringComparison.Ordinal));
    }

    /// <summary>Scans of orders and commitments are due by the clock.</summary>
    private static bool IsOfDirectory(string call) =>
        !call.Contains("purchaseorders", StringComparison.Ordinal) && !call.Contains("commitment", StringComparison.Ordinal) && !call.Contains("purchase_order", StringComparison.Ordinal);

    private static int Primes(IReadOnlyList<string> calls) => calls.Count(call => call.Contains("/prime_contracts", StringComparison.Ordinal));

    private static async Task<IReadOnlyList<string>> CallsAsync(Sandboxed test, Func<Task>? what = null)
    {
        var before = test.Sent.Count;
        await (what?.Invoke() ?? AlignmentKit.ScanAsync(test));
        return [.. test.Sent.Skip(before).Select(sent => sent.Uri.AbsolutePath + string.Concat(sent.Uri.Query.Split('?', '&').Where(part => part.StartsWith("project_id=", StringComparison.Ordinal)).Select(part => $"?{part}")))];
    }

    private static async Task<ProcoreProject> LoseAsync(Sandboxed test, string owner)
    {
        var lost = await AlignmentKit.LoseProjectAsync(test);
        test.EditInProcore("create_prime_contract", 0, new JsonObject { ["vendor_id"] = Vendor(test, owner) }, lost.Id);
        return lost;
    }

    private static long Vendor(Sandboxed test, string name) => test.EditInProcore("create_vendor", 0, new JsonObject { ["name"] = name });
}
