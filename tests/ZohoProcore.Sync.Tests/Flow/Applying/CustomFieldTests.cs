using System.Globalization;
using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>Custom fields of commitments come from where policy says. Judged by what stands in Procore.</summary>
public sealed class CustomFieldTests
{
    private const long Buyer = 598134400000001;
    private const long Reviewed = 598134400000002;
    private const long Budget = 598134400000003;

    private static readonly SyncPolicies Mapped = new()
    {
        Mapping = new() { CustomFields = new() { ["buyer"] = "{order:Buyer}", ["Retention reviewed"] = "{order:Confidential}", ["Approved budget"] = "{order:Retainage}" } },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, InlineData(true), InlineData(false)]
    public async Task Custom_fields_are_written_once_and_follow_the_order(bool areShown)
    {
        using var order = Order(Mapped, areShown);
        Write(order, "Ann", "true", "12.50");
        await order.SyncAsync();
        Assert.Equal(("Ann", "true", "12.5"), Stands(order));
        var calls = order.Test.Sent.Count;
        await order.SyncAsync();
        Assert.Empty(order.WritesSince(calls));

        Write(order, "Bob", "true", "12.50");
        calls = order.Test.Sent.Count;
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, ("Bob", "true", "12.5")), ((await order.RecordAsync()).State, Stands(order)));
        Assert.Single(order.WritesSince(calls), write => write.StartsWith("PATCH", StringComparison.Ordinal) && !write.EndsWith("/sync", StringComparison.Ordinal));

        // What is Approved, and what Zoho says nothing about any more.
        Write(order, "", "no", "");
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, ("Bob", "false", "12.5")), ((await order.RecordAsync()).State, Stands(order)));
    }

    [Fact]
    public async Task What_a_person_changed_stays_theirs_and_is_no_question()
    {
        using var order = Order(Mapped);
        Write(order, "Ann", "true", "12.50");
        await order.SyncAsync();
        order.InProcore(new() { [Name(Buyer)] = "Zoe" });
        await order.SyncAsync();
        Write(order, "Bob", "false", "12.50");
        await order.SyncAsync();

        Assert.Equal((RecordState.Synced, ("Zoe", "false", "12.5")), ((await order.RecordAsync()).State, Stands(order)));
        Assert.Contains((await order.PlanAsync()).Answers, answer => answer.Rule == "policy.owners" && answer.Evidence.Contains("Zoe", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_person_typed_before_there_was_a_mapping_stays_and_what_was_empty_is_filled_and_stays_after_the_mapping()
    {
        using var order = Order(new());
        Write(order, "Ann", "true", "12.50");
        await order.SyncAsync();
        Assert.Equal((null, null, null), Stands(order));
        Assert.DoesNotContain(order.Test.Sent, sent => sent.Uri.AbsolutePath.Contains("custom_field_definitions", StringComparison.Ordinal));
        order.InProcore(new() { [Name(Buyer)] = "Zoe" });

        order.Test.Connection = order.Test.Connection with { Policies = order.Test.Connection.Policies with { Mapping = Mapped.Mapping } };
        await order.SyncAsync();
        Assert.Equal(("Zoe", "true", "12.5"), Stands(order));

        order.Test.Connection = order.Test.Connection with { Policies = order.Test.Connection.Policies with { Mapping = null } };
        Write(order, "Bob", "false", "1");
        var calls = order.Test.Sent.Count;
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, ("Zoe", "true", "12.5")), ((await order.RecordAsync()).State, Stands(order)));
        Assert.Empty(order.WritesSince(calls));
    }

    [Theory]
    [InlineData("Area", "{order:Buyer}", "it is a 'lov_entry', which can't be mapped.")]
    [InlineData("Rating", "{order:Buyer}", "it is a 'rating', which can't be mapped.")]
    [InlineData("Nothing", "{order:Buyer}", "Procore shows the service account no custom field in use of that label.")]
    [InlineData("Approved budget", "{order:Buyer}", "which is no decimal.")]
    [InlineData("Retention reviewed", "{order:Buyer}", "which is no boolean.")]
    public async Task What_can_not_be_written_is_a_question_and_nothing_is(string label, string text, string why)
    {
        using var order = Order(new() { Mapping = new() { CustomFields = new() { [label] = text } } });
        Write(order, "Ann", "true", "1");
        await order.SyncAsync();

        var finding = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Equal(FindingCodes.FieldUnclear, finding.Code);
        Assert.EndsWith(why, finding.Sentence, StringComparison.Ordinal);
        Assert.Empty(order.Commitments());
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Scans_do_not_look_at_a_commitment_for_its_custom_fields_until_a_person_changes_one(bool areShown)
    {
        using var order = Order(Mapped, areShown);
        Write(order, "Ann", "true", "12.50");
        await order.SyncAsync();
        order.Test.Time.Advance(TimeSpan.FromMinutes(20));
        await order.Test.RunAsync();
        var reads = order.Test.ReadsOf(order.Id);
        order.Test.Time.Advance(TimeSpan.FromMinutes(20));
        await order.Test.RunAsync();
        Assert.Equal(reads, order.Test.ReadsOf(order.Id));

        order.InProcore(new() { [Name(Buyer)] = "Zoe" });
        order.Test.Time.Advance(TimeSpan.FromMinutes(20));
        await order.Test.RunAsync();
        Assert.Equal(reads + (areShown ? 1 : 0), order.Test.ReadsOf(order.Id)); // what is not shown is nobody's to see
        Assert.Equal("Zoe", Stands(order).Buyer);
    }

    [Fact]
    public async Task A_field_that_Procore_does_not_keep_is_said()
    {
        using var order = Order(Mapped);
        Write(order, "Ann", "true", "12.50");
        order.Test.Spoil = (_, body) =>
        {
            foreach (var one in body as JsonArray ?? [body.DeepClone()])
            {
                ((body is JsonObject ? body : one)!["custom_fields"] as JsonObject)?.Remove(Name(Buyer));
            }
        };
        await order.SyncAsync();

        Assert.Contains("Procore shows other values in the custom fields 'Buyer'", Assert.Single(await order.ReviewsAsync()).Finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_in_code_goes_before_what_policy_says_of_a_custom_field()
    {
        using var test = new Sandboxed(orders: 1, size: Sandboxed.Few, policies: Mapped, rules: OrderRules.Default with { Fields = [new ByRule()] });
        using var order = OneOrder.Of(test);
        Write(order, "Ann", "true", "1");
        await order.SyncAsync();
        Assert.Equal(("By rule", "true", "1"), Stands(order));
    }

    [Fact]
    public async Task The_plan_of_a_commitment_shows_them_and_what_a_mapping_would_change_is_not_known_before_they_are_read()
    {
        using var order = Order(Mapped);
        Write(order, "Ann", "true", "1");
        await order.SyncAsync();
        Write(order, "Bob", "true", "1");
        var plan = await order.PlanAsync();
        Assert.Contains("custom field 'Buyer' is 'Ann' and would be 'Bob'", Assert.Single(plan.Steps).Sentence, StringComparison.Ordinal);
        Assert.Equal(["1", "Bob", "true"], Assert.Single(plan.Commitments).CustomFields!.Select(field => field.Value));

        var more = Mapped.Mapping! with { CustomFields = new() { ["Area"] = "{order:Buyer}" } };
        var change = await order.Test.Engine.PreviewPoliciesAsync(Sandboxed.Id, order.Test.Connection.Policies with { Mapping = more }, Token);
        Assert.Equal((0, 1), (change.Orders.Count, change.Unknown));
    }

    private static OneOrder Order(SyncPolicies policies, bool areShown = true) =>
        new(policies, SandboxSwitches.Default with { Procore = new() { CommitmentsShowCustomFields = areShown } });

    private static void Write(OneOrder order, string buyer, string confidential, string retainage)
    {
        order.Write(1_000);
        order.Edit(zoho => zoho with { CustomFields = new Dictionary<string, string> { ["Buyer"] = buyer, ["Confidential"] = confidential, ["Retainage"] = retainage } });
    }

    private static string Name(long id) => string.Create(CultureInfo.InvariantCulture, $"custom_field_{id}");

    private static (string? Buyer, string? Reviewed, string? Budget) Stands(OneOrder order)
    {
        var fields = order.Commitment().Node["custom_fields"]!;
        string? Value(long id) => fields[Name(id)]?["value"]?.ToString();
        return (Value(Buyer), Value(Reviewed), Value(Budget) is { } budget ? decimal.Parse(budget, CultureInfo.InvariantCulture).ToString("0.##", CultureInfo.InvariantCulture) : null);
    }

    private sealed class ByRule : IOrderFieldRule
    {
        public string Name => "test.custom";

        public MappedField Field => MappedField.Custom("Buyer");

        public MappingResult<string> Map(OrderLineContext line) => MappingResult<string>.Mapped("By rule", "because");
    }
}
