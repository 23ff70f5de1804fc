using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>Policies as JSON: validated as a whole, each problem with its path, its value and the fix.</summary>
public sealed class PolicyDocumentTests
{
    [Theory]
    [InlineData("""{ "cost": { "tax": "Sometimes" } }""", "cost.tax is \"Sometimes\": it has to be one of InCost, OwnLine, LeftOut, Review, TaxCode.")]
    [InlineData("""{ "cost": { "tax": 1 } }""", "cost.tax is 1: it has to be one of InCost")]
    [InlineData("""{ "cost": { "tax": "1" } }""", "cost.tax is \"1\": it has to be one of InCost")]
    [InlineData("""{ "cost": { "tax": "InCost,Review" } }""", "cost.tax is \"InCost,Review\": it has to be one of InCost")]
    [InlineData("""{ "Cost": {} }""", "Cost: nothing reads this key; write cost.")]
    [InlineData("""{ "taxes": {} }""", "taxes: this is a key that nothing reads. Known here: ")]
    [InlineData("""{ "cost": { "taxes": [ { "tax": "GST" } ] } }""", "cost.taxes[0].treatment: it has to be given: one of InCost")]
    [InlineData("""{ "cost": { "taxes": [ { "tax": "GST", "treatment": "LeftOut", "project": 7 } ] } }""", "cost.taxes[0].project is 7: it has to be a text in quotes.")]
    [InlineData("""{ "cost": { "taxes": [ null ] } }""", "cost.taxes[0] is null: it has to be a group in { }.")]
    [InlineData("""{ "cost": [] }""", "cost is []: it has to be a group in { }.")]
    [InlineData("""{ "cost": { "units": { "Std": 1 } } }""", "cost.units.Std is 1: it has to be a text in quotes.")]
    [InlineData("""{ "cost": { "units": { "Std": "" } } }""", "cost.units.Std is \"\": neither name nor value may be empty")]
    [InlineData("""{ "cost": { "withheld": "InCost" } }""", "cost.withheld is \"InCost\": what is withheld never lowers the cost")]
    [InlineData("""{ "cost": { "shipping": "TaxCode" } }""", "cost.shipping is \"TaxCode\": this is no tax")]
    [InlineData("""{ "vendors": { "treatment": "Review", "deactivation": "Deactivate" } }""", "vendors.deactivation is \"Deactivate\": nothing is made inactive unasked unless vendors.treatment is Create.")]
    [InlineData("""{ "vendors": { "businessNumbers": true } }""", "vendors.businessNumbers is true: nothing of vendors is written while vendors.treatment is LinkOnly.")]
    [InlineData("""{ "approval": { "overBudget": false, "budgetOverruns": "Block" } }""", "approval.budgetOverruns is \"Block\": nobody looks at budgets unless approval.overBudget is true.")]
    [InlineData("""{ "vendors": { "treatment": "Sometimes" } }""", "vendors.treatment is \"Sometimes\": it has to be one of LinkOnly, Review, Create.")]
    [InlineData("""{ "alignment": { "billingType": "hourly" } }""", "alignment.billingType is \"hourly\": it has to be one of fixed_cost_for_project, ")]
    [InlineData("""{ "alignment": { "lead": "Ann" } }""", "alignment.lead is \"Ann\": it has to be a user_id of Zoho Books, which is 1 to 20 digits.")]
    [InlineData("""{ "alignment": { "createProjects": true } }""", "alignment.createProjects is true: every project of Zoho Books has a customer: name one under alignment.customer")]
    [InlineData("""{ "alignment": { "unasked": true, "linkProjects": true } }""", "alignment.unasked is true: there is nothing to write: say what under alignment")]
    [InlineData("""{ "alignment": { "addCodes": "yes" } }""", "alignment.addCodes is \"yes\": it has to be true or false.")]
    [InlineData("""{ "reviewAmendmentsIn": "24-110" }""", "reviewAmendmentsIn is \"24-110\": it has to be a list in [ ].")]
    [InlineData("""{ "reviewAmendmentsIn": [ " " ] }""", "reviewAmendmentsIn is \" \": it has to be the number or id of a project in Procore.")]
    [InlineData("""{ "ordersFrom": "1.2.2026" }""", "ordersFrom is \"1.2.2026\": it has to be a date in quotes, as in \"2026-01-31\".")]
    [InlineData("""{ "orderScanEvery": "5" }""", "orderScanEvery is \"5\": it has to be hours, minutes and seconds in quotes, as in \"0:05:00\".")]
    [InlineData("""{ "orderScanEvery": "0:00:00" }""", "orderScanEvery is 0 seconds: it has to be a second or more.")]
    [InlineData("""{ "maxAttempts": "many" }""", "maxAttempts is \"many\": it has to be a whole number.")]
    [InlineData("""{ "maxAttempts": 0 }""", "maxAttempts is 0: it has to be 1 or more.")]
    [InlineData("""{ "keepPlansForDays": -1 }""", "keepPlansForDays is -1: it has to be 0, for ever, or up to 36525.")]
    [InlineData("""{ "keepPlansForDays": 36526 }""", "keepPlansForDays is 36526: it has to be 0, for ever, or up to 36525.")]
    [InlineData("""{ "requireBudgetedWbsCode": "yes" }""", "requireBudgetedWbsCode is \"yes\": it has to be true or false.")]
    [InlineData("""{ "currency": "usd" }""", "currency is \"usd\": it has to be an ISO 4217 code in capitals, as in USD.")]
    [InlineData("""{ "commitmentStatusByOrderStatus": { "open": "Aproved" } }""", "commitmentStatusByOrderStatus.open is \"Aproved\": Procore's purchase orders have the statuses Draft, ")]
    [InlineData("""{ "commitmentStatusByOrderStatus": {} }""", "commitmentStatusByOrderStatus is {}: no order would ever be synced.")]
    [InlineData("""{ "mapping": { "costCode": "Cost code" } }""", "mapping.costCode is \"Cost code\": it has to say in braces where it comes from, as in {order:Job title}.")]
    [InlineData("""{ "mapping": { "costCode": "{item:Cost code" } }""", "mapping.costCode is \"{item:Cost code\": every { needs a }, as in {order:Job title}.")]
    [InlineData("""{ "mapping": { "costType": "{items:Cost code}" } }""", "mapping.costType is \"{items:Cost code}\": in braces stands number, reference,")]
    [InlineData("""{ "mapping": { "orderFields": { "Commitment": "{number}" } } }""", "mapping.orderFields.Commitment is \"{number}\": a custom field of orders goes by its customfield_id, in digits.")]
    [InlineData("""{ "mapping": { "orderFields": { "46": "{order:Job title}" } } }""", "mapping.orderFields.46 is \"{order:Job title}\": in braces stands number, status, id, project, total.")]
    [InlineData("""{ "mapping": { "orderFields": { "46": "x" } } }""", "mapping.orderFields.46 is \"x\": it has to say in braces where it comes from, as in {number}.")]
    [InlineData("""{ "mapping": { "costCode": "{line:Code}", "costCodeModule": "Cost Codes" } }""", "mapping.costCodeModule is \"Cost Codes\": a custom module goes by its name in the API, which begins with cm_")]
    [InlineData("""{ "mapping": { "costCode": "{line:Code}", "costCodeModule": "cm_a/7" } }""", "mapping.costCodeModule is \"cm_a/7\": a custom module goes by its name in the API, which begins with cm_")]
    [InlineData("""{ "mapping": { "costCodeModule": "cm_code" } }""", "mapping.costCodeModule is \"cm_code\": say under mapping.costCode which custom field of lines looks its records up")]
    [InlineData("""{ "mapping": { "costCode": "{line:Code|item:Code}", "costCodeModule": "cm_code" } }""", "mapping.costCodeModule is \"cm_code\": say under mapping.costCode which custom field of lines looks its records up")]
    [InlineData("""{ "mapping": { "costCode": "{itemName}", "costCodeModule": "cm_code" } }""", "mapping.costCodeModule is \"cm_code\": say under mapping.costCode which custom field of lines looks its records up")]
    [InlineData("""{ "mapping": { "customFields": { "Buyer": "Ann" } } }""", "mapping.customFields.Buyer is \"Ann\": it has to say in braces where it comes from")]
    [InlineData("""{ "mapping": { "costType": "{item:}" } }""", "mapping.costType is \"{item:}\": in braces stands number, reference,")]
    [InlineData("""{ "maxAttempts": 1, }x""", "The policies can't be read: it has to be one JSON object, as docs/policies.md shows it. It is no JSON at line 1, column")]
    [InlineData("""{ "currency": "\ud83d" }""", "The policies can't be read: a text in them holds half a character. Write it anew.")]
    [InlineData("""{ "\ude00": 1 }""", "The policies can't be read: a text in them holds half a character. Write it anew.")]
    [InlineData("[]", "The policies can't be read: it has to be one JSON object")]
    [InlineData("null", "The policies can't be read: it has to be one JSON object")]
    [InlineData("", "The policies can't be read: it has to be one JSON object")]
    [InlineData("""{ "currency": "USD", "currency": "EUR" }""", "The policies can't be read: a key stands twice in one group.")]
    public void Every_problem_names_its_path_its_value_and_the_fix(string json, string expected)
    {
        var read = PolicyDocument.Read(json);
        Assert.Null(read.Policies);
        Assert.StartsWith(expected, Assert.Single(read.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_come_at_once_in_the_order_of_the_document()
    {
        var read = PolicyDocument.Read("""{ "maxAttempts": true, "cost": { "tax": "x", "tex": 1 }, "currency": 7 }""");
        Assert.Equal(["maxAttempts", "cost.tax", "cost.tex", "currency"], read.Problems.Select(problem => problem.Path));

        // Also what is no matter of form.
        read = PolicyDocument.Read("""{ "ordersFrom": "2026-13-01", "maxAttempts": 0, "cost": { "tax": "x" }, "currency": "usd", "a.b": 1 }""");
        Assert.Equal(["ordersFrom", "cost.tax", "a.b", "currency", "maxAttempts"], read.Problems.Select(problem => problem.Path));
    }

    /// <summary>A value of another kind hides itself, and nothing beside it.</summary>
    [Theory, InlineData("\"abc\""), InlineData("-1"), InlineData("[]")]
    public void A_value_of_another_kind_hides_nothing_of_its_group(string percent)
    {
        var read = PolicyDocument.Read($$"""{ "approval": { "above": { "US": "5", "EURO": "1" }, "changesAbovePercent": {{percent}} }, "maxAttempts": 0 }""");
        Assert.Equal(
            ["approval.above.EURO", "approval.above.US", "approval.changesAbovePercent", "maxAttempts"],
            read.Problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_document_leaves_out_has_its_default_also_inside_of_a_group()
    {
        var empty = PolicyDocument.Read("{}").Policies!;
        Assert.Equal(PolicyDocument.Write(new()), PolicyDocument.Write(empty));
        Assert.Equal(CommitmentNumbering.OrderAndProject, empty.Numbering);

        var rule = Assert.Single(PolicyDocument.Read("""{ "cost": { "taxes": [ { "treatment": "LeftOut" } ] } }""").Policies!.Cost!.Taxes);
        Assert.Equal(new TaxRule { Treatment = CostTreatment.LeftOut }, rule);

        var some = PolicyDocument.Read("""{ "cost": { "tax": "LeftOut" }, "ownership": { "title": "Zoho" }, "adoption": null, /* as before */ "maxAttempts": 3, }""").Policies!;
        Assert.Equal((CostTreatment.LeftOut, CostTreatment.OwnLine, 3), (some.Cost!.Tax, some.Cost.Shipping, some.MaxAttempts));
        Assert.Equal((FieldOwner.Zoho, FieldOwner.ProcoreOnceTouched), (some.Ownership!.Title, some.Ownership.Dates));
    }

    /// <summary>Every key of every group: what is written is read, to the same policies, and what it can't be is refused under its path.</summary>
    [Fact]
    public void Every_key_is_written_and_read_and_refuses_what_it_can_not_be()
    {
        var whole = new SyncPolicies
        {
            Cost = new() { Tax = CostTreatment.InCost, Deducted = CostTreatment.Review, Taxes = [new() { Tax = "GST", Treatment = CostTreatment.LeftOut }] },
            Ownership = new(),
            Scope = new(),
            Vendors = new() { Treatment = VendorTreatment.Create, BusinessNumbers = true },
            Alignment = new() { CreateProjects = true, Customer = "Owner", Customers = new() { ["24-100"] = "Another" }, Lead = "7", BillingType = "based_on_project_hours", AddCodes = true, AddTypes = true, RenameTypes = true, RetireTypes = true, CodeAccount = "Materials", CustomerField = "Owner", CustomerIsOwner = true, StartDateField = "Start", CompletionDateField = "End", AddressField = "Site", LinkProjects = true, Unasked = true },
            Approval = new() { ChangesAbovePercent = 5, BudgetOverruns = BudgetOverrunTreatment.Warn },
            Mapping = new()
            {
                CostCode = "{line:Cost code}",
                CostCodeModule = "cm_cost_code",
                SubJob = "{line:Sub job|order:Buyer}",
                CostType = "{tag:Cost Type}",
                Segments = "{line:Phase}; {line:Area}",
                Title = "{order:Job title}",
                Number = "{number}",
                Description = "{notes}",
                ContractDate = "{date}",
                DeliveryDate = "{deliveryDate}",
                PaymentTerms = "{paymentTerms}",
                ShipVia = "{shipVia}",
                Private = "{order:Confidential}",
                RetainagePercent = "{order:Retainage}",
                CustomFields = new() { ["Buyer"] = "{order:Buyer}" },
                OrderFields = new() { ["460000000012845"] = "{number}" },
            },
            Currency = "USD",
            OrdersFrom = new LocalDate(2026, 1, 1),
            ReviewAmendmentsIn = ["24-110"],
            PotentialChangeOrdersIn = ["24-112"],
            Numbering = CommitmentNumbering.OrderNumber,
            AmendedOrders = AmendedOrderTreatment.ChangeOrder,
            KeepPlansForDays = 365,
        };
        var json = PolicyDocument.Write(whole);
        Assert.Equal(json, PolicyDocument.Write(PolicyDocument.Read(json).Policies!));
        Assert.Equal(PolicyVersions.HashOf(whole), PolicyVersions.HashOf(PolicyDocument.Read(json).Policies!));

        var keys = Keys(PlainPoliciesJson.Default.SyncPolicies, []).ToList();
        Assert.InRange(keys.Count, 40, 200);
        foreach (var path in keys)
        {
            var document = JsonNode.Parse(json)!.AsObject();
            var group = path.Take(path.Count - 1).Aggregate((JsonNode)document, (node, key) => node[key]!).AsObject();
            Assert.True(group.ContainsKey(path[^1]), $"{string.Join('.', path)} is not written");
            group[path[^1]] = new JsonArray(new JsonArray());
            var problems = PolicyDocument.Read(document.ToJsonString()).Problems;
            Assert.StartsWith(string.Join('.', path), Assert.Single(problems).Path, StringComparison.Ordinal);
            group.Remove(path[^1]);
            group[path[^1] + "x"] = 1;
            Assert.StartsWith($"{string.Join('.', path)}x: this is a key that nothing reads.", Assert.Single(PolicyDocument.Read(document.ToJsonString()).Problems).ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Policies_made_in_code_are_checked_by_the_same_words()
    {
        Assert.Empty(PolicyDocument.Check(new()));
        Assert.Equal("maxAttempts is -1: it has to be 1 or more.", Assert.Single(PolicyDocument.Check(new() { MaxAttempts = -1 })).ToString());
    }

    private static IEnumerable<IReadOnlyList<string>> Keys(JsonTypeInfo type, IReadOnlyList<string> above)
    {
        foreach (var property in type.Properties)
        {
            yield return [.. above, property.Name];
            var inner = type.Options.GetTypeInfo(property.PropertyType);
            if (inner.Kind == JsonTypeInfoKind.Object)
            {
                foreach (var key in Keys(inner, [.. above, property.Name])) yield return key;
            }
        }
    }
}
