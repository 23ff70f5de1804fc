using System.Text.Json.Nodes;
using NodaTime;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>Who closes, by seed: controllers close months, accountants lock periods in Zoho, project managers close projects in Procore. They also open again what they closed.</summary>
internal sealed class Controllers(World world, Plan plan)
{
    /// <summary>A host that may have read the directory before something was closed reads it again within half an hour, and writes what it planned by it soon after.</summary>
    public static readonly Duration Known = Duration.FromHours(2);

    private static readonly YearMonth[] Months = [new(2026, 10), new(2026, 11)];
    private readonly Dice _dice = new(plan.Seed, "controllers");
    private readonly ClosedMonths _closed = new(world);
    private string _refusal = string.Empty;

    /// <summary>What they did, by kind.</summary>
    public SortedDictionary<string, int> Acts { get; } = new(StringComparer.Ordinal);

    /// <summary>What they do while the host runs.</summary>
    public async Task ActAsync()
    {
        if ((plan.MonthsClose || plan.PeriodsLock) && _dice.Chance(20))
        {
            MoveToAnotherMonth();
        }

        if (plan.PeriodsLock && _dice.Chance(30))
        {
            LockOrLift();
        }

        if (plan.ProjectsClose && _dice.Chance(25))
        {
            CloseOrOpenAProject();
        }

        if (plan.MonthsClose && _dice.Chance(10) && world.Receiving is { IsDead: false } process)
        {
            await CloseAMonthAsync(process, _dice.OneOf(Months));
        }
    }

    /// <summary>Some projects that are closed are opened again before everything settles, and some are not.</summary>
    public void OpenSomeProjects() => world.ClosedProjects.Where(one => one.Until is null && _dice.Flip()).ToList().ForEach(Open);

    /// <summary>Nothing is in the way any more: the month is closed, its days are locked, and the office goes on editing.</summary>
    public async Task EndAsync()
    {
        if (plan.MonthsClose)
        {
            Assert.True(await CloseAMonthAsync(world.Process, Months[^1]), $"nothing was in the way of closing the month, and it was not closed: {_refusal}");
        }

        if (plan.PeriodsLock)
        {
            Lift();
            Lock(null, new(2026, 11, 30), "enabled");
            await world.WaitAsync(Known.ToTimeSpan() + TimeSpan.FromMinutes(1));
        }

        if (plan.MonthsClose || plan.PeriodsLock)
        {
            MoveToAnotherMonth();
            People.Touch(world, world.Sandbox.Burst("closed", edits: 2, cancellations: 0, created: _dice.Below(2)));
        }
    }

    /// <summary>What they closed is as they closed it, and whatever changed since is said.</summary>
    public Task HoldAsync() => plan.MonthsClose ? _closed.HoldAsync() : Task.CompletedTask;

    private void MoveToAnotherMonth()
    {
        var order = _dice.OneOf([.. world.Sandbox.Zoho.Orders.OrderBy(order => order.Number, StringComparer.Ordinal)]);
        var day = _dice.Pick(new DateOnly(2026, 10, 30), new DateOnly(2026, 11, 19), new DateOnly(2026, 12, 1));
        world.FormerDates.Add((order.Id, order.Date, world.Now()));
        world.Sandbox.Zoho.Edit(order.Number, one => one with { Date = day });
        world.Touched.Add(order.Number);
        Count("OrderRedated");
    }

    private void LockOrLift()
    {
        if (world.Locks.Exists(one => one.Until is null) && _dice.Flip())
        {
            Lift();
            return;
        }

        var until = _dice.Pick<DateOnly?>(null, new DateOnly(2026, 10, 31), new DateOnly(2026, 11, 19), new DateOnly(2026, 11, 30));
        Lock(until, new(2026, 11, 30), _dice.Pick("enabled", "enabled", "enabled_with_logging", "disabled"));
    }

    private void Lock(DateOnly? until, DateOnly end, string status)
    {
        var start = new DateOnly(end.Year, end.Month, 1);
        world.Sandbox.Zoho.LockTransactions(until, start, end, status, _dice.Pick(0, 0, 3));
        if (status != "disabled")
        {
            // One without a date of its own holds for its period; one with a date, for every day before as well.
            world.Locks.Add(new(until is null ? start : null, until ?? end, world.Now()));
        }

        Count($"PeriodLocked:{status}");
    }

    private void Lift()
    {
        world.Sandbox.Zoho.LiftLocks();
        world.Locks.Where(one => one.Until is null).ToList().ForEach(one => one.Until = world.Now());
        Count("LocksLifted");
    }

    private void CloseOrOpenAProject()
    {
        var closed = world.ClosedProjects.Where(one => one.Until is null).ToList();
        if (closed.Count > 0 && _dice.Flip())
        {
            Open(_dice.OneOf(closed));
            return;
        }

        var open = world.Sandbox.Data.Projects
            .Where(one => one is { Active: true, Permitted: true, ProcoreId: { } id } && closed.TrueForAll(other => other.Id != id)).ToList();
        if (open.Count > 1)
        {
            var id = _dice.OneOf(open).ProcoreId!.Value;
            Change(id, isActive: false);
            world.ClosedProjects.Add(new(id, world.Now()));
            Count("ProjectClosed");
        }
    }

    private void Open(ClosedProject project)
    {
        Change(project.Id, isActive: true);
        project.Until = world.Now();
        Count("ProjectOpened");
    }

    private void Change(long project, bool isActive)
    {
        Assert.Null(world.Sandbox.Procore.Edit(new() { ["action"] = "change_project", ["project_id"] = project, ["values"] = new JsonObject { ["active"] = isActive } })["errors"]);
        world.Touched.UnionWith(world.Sandbox.Data.Projects.Where(one => one.ProcoreId == project).Select(one => one.ZohoId ?? string.Empty));
    }

    private async Task<bool> CloseAMonthAsync(HostProcess process, YearMonth month)
    {
        try
        {
            Task CloseAsync() => _closed.CloseAsync(process, month, isTrue: world.IsToldTruly || world.CalmSince is not null);
            await (world.CalmSince is null ? CloseAsync() : world.AskAsync(CloseAsync));
            Count("MonthClosed");
            return true;
        }
        catch (Exception refused) when (People.IsRefusal(refused) || process.IsDead)
        {
            // A later one is closed, something can't be read, a service does not answer, or the process died.
            _refusal = refused.Message;
            Count("MonthNotClosed");
            return false;
        }
    }

    private void Count(string what) => Acts[what] = Acts.GetValueOrDefault(what) + 1;
}
