using System.Globalization;
using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>
/// A controller's month: orders of all kinds in one company, with amounts that were added up apart from this code, by Zoho's arithmetic with exact fractions
/// (<c>ControllersMonth.txt</c>), and the month end that compares them.
/// </summary>
public sealed class ControllersMonthTests
{
    private static readonly TaxData Gst = new("5001", "GST", 5);
    private static readonly TaxData Pst = new("5002", "PST", 7);
    private static readonly TaxData Qst = new("5003", "QST", 9.975m);
    private static readonly List<Order> Month = [.. Typed().Where(line => line.Length > 0 && line[0] != '#').Select(Order.Read)];

    public static TheoryData<string> Kinds => [.. Month.Select(order => order.Kind).Distinct()];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Kinds))]
    public async Task Orders_of_a_kind_come_to_what_was_added_up_by_hand(string kind)
    {
        var orders = Month.FindAll(order => order.Kind == kind);
        using var desk = new Desk(orders);
        await desk.Test.SettleAsync();

        var off = new List<string>();
        for (var i = 0; i < orders.Count; i++)
        {
            off.AddRange((await desk.JudgeAsync(i)).Select(what => $"{i} {orders[i]}: {what}"));
        }

        Assert.True(off.Count == 0, string.Join('\n', off));
        var report = await desk.Test.ReconcileAsync();
        Assert.Equal(orders.TrueForAll(order => order.Finding is null), report.Ties);
    }

    /// <summary>The desk at which orders of one kind are typed.</summary>
    private sealed class Desk : IDisposable
    {
        private readonly IReadOnlyList<Order> _orders;
        private readonly List<OrderData> _typed;
        private readonly List<ProjectData> _projects;

        public Desk(IReadOnlyList<Order> orders)
        {
            _orders = orders;
            var code = Office.First.WbsCodes.First(code => code is { Active: true, OnBudget: true }).FlatCode;
            Test = new(orders: orders.Count, policies: new()
            {
                Cost = new()
                {
                    Tax = CostTreatment.InCost,
                    Taxes = [new() { Tax = "GST", Treatment = CostTreatment.LeftOut }, new() { Tax = "PST", Treatment = CostTreatment.InCost }, new() { Tax = "QST", Treatment = CostTreatment.InCost }],
                    Shipping = CostTreatment.InCost,
                    Adjustment = CostTreatment.OwnLine,
                    ReverseCharge = CostTreatment.InCost,
                    OwnLineCodes = new() { ["adjustment"] = code },
                },
            });
            _projects = [.. Test.Vendors.Data.Projects.Where(project => project is { Active: true, Permitted: true, ProcoreId: not null })];
            var vendor = Test.Vendors.Data.Vendors.First(vendor => vendor is { Kind: VendorKind.Plain, ZohoActive: true, ProcoreActive: true, ZohoId: not null, ProcoreId: not null });
            _typed = [.. Test.Vendors.Zoho.Orders.OrderBy(order => order.Number, StringComparer.Ordinal)];
            for (var i = 0; i < _typed.Count; i++)
            {
                var at = i;
                Test.Vendors.Zoho.Edit(_typed[i].Number, order => at < orders.Count ? orders[at].Write(order with { VendorId = vendor.ZohoId! }, Line) : order with { Status = "draft" });
            }
        }

        public Sandboxed Test { get; }

        public void Dispose() => Test.Dispose();

        public async Task<List<string>> JudgeAsync(int i)
        {
            var (order, off) = (_orders[i], new List<string>());
            var lines = Lines(i);
            var finding = (await Test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = RecordKey.PurchaseOrder(_typed[i].Id), Status = ReviewStatus.Open }, Token)).Select(item => item.Finding).FirstOrDefault();
            if (finding?.Code != order.Finding)
            {
                off.Add($"{finding?.Code ?? "nothing"} is found, not {order.Finding ?? "nothing"}: {finding?.Sentence}");
            }

            var expected = order.Lines.Select(line => line.Cost).Where(_ => order.Finding is null && !order.IsNothing).ToList();
            if (lines.Count(line => char.IsAsciiDigit(line.Key[0])) != expected.Count)
            {
                off.Add($"{lines.Count} lines, not {expected.Count}");
                return off;
            }

            for (var k = 0; k < expected.Count; k++)
            {
                var stands = lines[$"{k + 1}"];
                if (Math.Abs(stands - expected[k]) > 0.01m)
                {
                    off.Add($"line {k + 1} is {stands}, not {expected[k]}");
                }
            }

            if (order.Cost is { } cost && lines.Values.Sum() != cost)
            {
                off.Add($"all come to {lines.Values.Sum()}, not {cost}");
            }

            if (order.Total is { } total && Test.Vendors.Zoho.Total(Test.Vendors.Zoho.Orders.Single(one => one.Id == _typed[i].Id)) != total)
            {
                off.Add($"the order comes to another total than {total}");
            }

            return off;
        }

        /// <summary>What stands in Procore, by the number of the order's line; what is on a line of its own has another key.</summary>
        private Dictionary<string, decimal> Lines(int order) => Test.Vendors.Procore.Describe()["commitments"]!.AsArray().OfType<JsonNode>()
            .Where(one => !(bool)one["deleted"]! && ((string?)one["origin_id"] ?? "").Contains(_typed[order].Id, StringComparison.Ordinal))
            .SelectMany(one => one["lines"]!.AsArray())
            .ToDictionary(
                line => LineOf((string)line!["origin_id"]!),
                line => decimal.Parse(line!["amount"]!.ToString(), CultureInfo.InvariantCulture));

        private static string LineOf(string originId) => originId[(originId.LastIndexOf(':') + 1)..] is { Length: 18 } id && id.StartsWith("2608150000990000", StringComparison.Ordinal) ? $"{int.Parse(id[16..], CultureInfo.InvariantCulture)}" : "own " + originId;

        private OrderLineData Line(int project, int i)
        {
            var on = _projects[project];
            var code = on.WbsCodes.First(code => code is { Active: true, OnBudget: true });
            var costCode = on.CostCodes.First(one => one.Id == code.CostCodeId);
            var type = Test.Vendors.Data.CostTypes.First(one => one.Id == code.CostTypeId);
            return new()
            {
                Id = FormattableString.Invariant($"2608150000990000{i + 1:00}"),
                Name = $"Goods {i + 1}",
                ProjectId = on.ZohoId,
                CostCode = $"{costCode.FullCode} {costCode.Name}",
                CostType = $"{type.Code} {type.Name}",
            };
        }

    }

    private static string[] Typed()
    {
        using var reader = new StreamReader(typeof(ControllersMonthTests).Assembly.GetManifestResourceStream("ControllersMonth.txt")!);
        return reader.ReadToEnd().Split('\n');
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A line of the month: kind | lines | terms | what each line costs | total and cost.</summary>
    private sealed record Order(string Kind, IReadOnlyList<(string Typed, decimal Cost)> Lines, IReadOnlyList<string> Terms, string? Finding, bool IsNothing, decimal? Total, decimal? Cost)
    {
        public static Order Read(string text)
        {
            var parts = text.Split('|').Select(part => part.Trim()).ToArray();
            var (lines, costs) = (parts[1].Split("; "), parts[3].Split(' '));
            var isJudged = char.IsAsciiLetter(parts[3][0]);
            decimal? Said(string name) => parts[4].Split(", ").FirstOrDefault(one => one.StartsWith(name, StringComparison.Ordinal)) is { } said ? Number(said[name.Length..]) : null;
            return new(
                parts[0],
                [.. lines.Select((line, i) => (line, isJudged ? 0 : Number(costs[i])))],
                parts[2].Split(", ", StringSplitOptions.RemoveEmptyEntries),
                isJudged && parts[3] != "nothing" ? parts[3] : null,
                parts[3] == "nothing",
                Said("total "),
                Said("cost "));
        }

        public OrderData Write(OrderData order, Func<int, int, OrderLineData> make)
        {
            var written = order with
            {
                Status = "open",
                CurrencyCode = "USD",
                ExchangeRate = 1,
                IsInclusiveTax = false,
                Discount = null,
                IsDiscountBeforeTax = true,
                Adjustment = 0,
                Shipping = 0,
                Rounding = 0,
                TaxWithheld = 0,
                TaxCollected = 0,
                IsReverseCharge = false,
                Lines = [.. Lines.Select((line, i) => Read(line.Typed, i, make))],
            };
            return Terms.Aggregate(written, With);
        }

        private static OrderData With(OrderData order, string term) => term.Split(' ') switch
        {
            ["discount", var amount] => order with { Discount = Discount(amount) },
            ["after", "tax"] => order with { IsDiscountBeforeTax = false },
            ["inclusive"] => order with { IsInclusiveTax = true },
            ["reverse", "charge"] => order with { IsReverseCharge = true },
            ["shipping", var amount] => order with { Shipping = Number(amount) },
            ["adjustment", var amount] => order with { Adjustment = Number(amount) },
            ["rounding", var amount] => order with { Rounding = Number(amount) },
            ["withheld", var amount] => order with { TaxWithheld = Number(amount) },
            ["collected", var amount] => order with { TaxCollected = Number(amount) },
            [var status] => order with { Status = status },
            _ => throw new InvalidOperationException(term),
        };

        public override string ToString() => $"{string.Join("; ", Lines.Select(line => line.Typed))} ({string.Join(", ", Terms)})";

        /// <summary>12.4 x 1850 A GST+PST -10% cancel 2.</summary>
        private static OrderLineData Read(string typed, int i, Func<int, int, OrderLineData> make)
        {
            var words = typed.Split(' ');
            var line = make(words[3] == "A" ? 0 : 1, i) with { Quantity = Number(words[0]), Rate = Number(words[2]) };
            for (var k = 4; k < words.Length; k++)
            {
                line = words[k] switch
                {
                    "cancel" => line with { QuantityCancelled = Number(words[++k]) },
                    ['-', .. var discount] => line with { Discount = Discount(discount) },
                    var taxes => line with { Group = [.. taxes.Split('+').Select(tax => tax == "GST" ? Gst : tax == "PST" ? Pst : Qst)] },
                };
            }

            return line;
        }

        private static DiscountData Discount(string text) => new(Number(text.TrimEnd('%')), text.EndsWith('%'));
    }
}
