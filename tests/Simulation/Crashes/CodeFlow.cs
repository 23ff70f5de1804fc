using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>What orders are booked to and Procore does not have is made there: cost codes, WBS codes and budget lines of 0; and their files are attached.</summary>
/// <param name="ownSegments">Whether WBS codes have a segment of the company's own, of which a person chooses the value; then nothing else is made.</param>
internal sealed class CodeFlow(bool ownSegments = false) : CrashFlow
{
    public override IReadOnlyList<string> Writes => ownSegments
        ? ["POST /wbs_codes", "POST /budget_line_items"]
        : ["PATCH /cost_codes/sync", "POST /wbs_codes", "POST /budget_line_items", "PATCH /purchase_order_contracts/{id}"];

    public override World Create(VirtualClock clock, int seed) => new(
        clock,
        seed,
        orders: 8,
        policies: new()
        {
            Approval = null,
            MissingWbsCodes = MissingCodeTreatment.Create,
            MissingCostCodes = ownSegments ? MissingCodeTreatment.Review : MissingCodeTreatment.Create,
            MissingBudgetLines = MissingBudgetLineTreatment.Create,
            Attachments = ownSegments ? AttachmentTreatment.Link : AttachmentTreatment.Files,
        },
        size: new(2, 20, 5));

    public override async Task RunAsync(World world, Func<Func<Task>, Task> survive)
    {
        var booked = Booked(world);
        var bare = booked.FirstOrDefault(one => TypeWithout(world, one) is not null);
        Assert.True(bare is not null && booked.Count > 1, $"Only {booked.Count} orders have a line that can be booked otherwise.");
        Change(world, bare, line => line with { CostType = TypeWithout(world, bare) });
        if (ownSegments)
        {
            OwnSegments.Begin(world);
        }
        else
        {
            var other = booked.First(one => one != bare);
            Change(world, other, line => line with { CostCode = $"{line.CostCode!.Split('-')[0]}-800 Extra work" });
            Attach(world, bare, "quote");
        }

        await survive(world.SettleAsync);
        if (ownSegments)
        {
            world.PeopleDecided = true;
            await survive(() => ChooseAsync(world));
        }
        else
        {
            Attach(world, bare, "signed");
        }

        await survive(world.ScanEverythingAsync);
    }

    public override async Task<IReadOnlyList<string>> EndAsync(World world)
    {
        var evidence = await Evidence.CollectAsync(world);
        return
        [
            .. await base.EndAsync(world),
            .. evidence.Commitments.SelectMany(one => one.Lines, (one, line) => $"{one.Number} {line.Code} {line.Amount}").Order(StringComparer.Ordinal),
            .. evidence.Commitments.SelectMany(one => one.Files, (one, file) => $"{one.Number} {file.Name}").Order(StringComparer.Ordinal),
            $"{evidence.State["procore"]!["budget_lines_created"]} budget lines were made",
        ];
    }

    /// <summary>Orders that nothing is wrong with, by number, each with a line that is on a code of its project.</summary>
    private static List<BookedLine> Booked(World world) =>
    [
        .. world.Sandbox.Zoho.Orders.Where(order => order.Intent == OrderIntent.Clean).OrderBy(order => order.Number, StringComparer.Ordinal)
            .Select(order => order.Lines.Select(line => Booked(world, order, line)).FirstOrDefault(one => one is not null)).OfType<BookedLine>(),
    ];

    private static BookedLine? Booked(World world, OrderData order, OrderLineData line)
    {
        var site = world.Sandbox.Data.Projects.FirstOrDefault(one => one is { Active: true, Permitted: true, ProcoreId: not null } && one.ZohoId is not null && one.ZohoId == line.ProjectId);
        var code = site?.CostCodes.FirstOrDefault(one => line is { Category: "line_item", CostType: not null } && line.CostCode == $"{one.FullCode} {one.Name}");
        return code is null ? null : new(order.Number, line.Id, code, site!);
    }

    /// <summary>A cost type of which the project has no WBS code for the code that a line is on.</summary>
    private static string? TypeWithout(World world, BookedLine line) =>
        world.Sandbox.Data.CostTypes.FirstOrDefault(type => line.Site.WbsCodes.All(wbs => wbs.CostCodeId != line.Code.Id || wbs.CostTypeId != type.Id)) is { } type ? $"{type.Code} {type.Name}" : null;

    private static void Change(World world, BookedLine booked, Func<OrderLineData, OrderLineData> change)
    {
        world.Sandbox.Zoho.Edit(booked.Order, order => order with { Lines = [.. order.Lines.Select(line => line.Id == booked.Line ? change(line) : line)] });
        world.Touched.Add(booked.Order);
    }

    private static void Attach(World world, BookedLine booked, string name)
    {
        var content = System.Text.Encoding.ASCII.GetBytes($"%PDF-1.4 {booked.Order} {name}");
        world.Sandbox.Zoho.Edit(booked.Order, order => order with { Attachment = new("attachment", $"{name}.pdf", content) });
    }

    /// <summary>People choose the last of the values that are offered. What they chose before the process died is no question any more.</summary>
    private static async Task ChooseAsync(World world)
    {
        foreach (var item in await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = ReviewStatus.Open }))
        {
            if (item.Answers.Any(answer => answer.Action == ReviewAction.Choose) && item.Finding.Candidates is [.., var last])
            {
                world.Touched.Add(item.OrderNumber);
                await world.Engine.DecideAsync(World.ConnectionId, item.Id, new() { Version = item.Version, Action = ReviewAction.Choose, ProcoreId = last.ProcoreId, By = "eve" }, world.Process.Life);
            }
        }
    }

    private sealed record BookedLine(string Order, string Line, CostCodeData Code, ProjectData Site);
}
