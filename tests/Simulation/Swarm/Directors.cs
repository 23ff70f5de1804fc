using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>
/// Who says how it goes, by seed: directors stop all writes and let them go on, have other policies for a while, and project managers lock budgets and unlock them. Before everything settles
/// all of it is as it was.
/// </summary>
internal sealed class Directors(World world, Plan plan)
{
    private const string AllTakenIn = "AllOrdersTakenIn";

    private readonly Dice _dice = new(plan.Seed, "directors");
    private readonly Dice _scopes = new(plan.Seed, "scopes");
    private readonly HashSet<long> _locked = [];

    /// <summary>What they did, by kind.</summary>
    public SortedDictionary<string, int> Acts { get; } = new(StringComparer.Ordinal);

    /// <summary>What they do while the host runs.</summary>
    public async Task ActAsync()
    {
        if (plan.BudgetsLock && _dice.Chance(25))
        {
            LockOrUnlock();
        }

        if (plan.Pauses && _dice.Chance(20))
        {
            await TriedAsync(PauseOrGoOnAsync);
        }

        if (plan.PoliciesChange && _dice.Chance(15))
        {
            await TriedAsync(process => TakeAsync(process, Others()));
        }
    }

    /// <summary>Every budget is open again, and the policies are those that the customer has.</summary>
    public async Task EndAsync()
    {
        foreach (var project in _locked)
        {
            Lock(project, "unlock_budget");
        }

        _locked.Clear();
        if (plan.PoliciesChange)
        {
            await world.ConnectAsync();
            await TakeAsync(world.Process, world.Connection.Policies);
            if (Acts.ContainsKey(AllTakenIn))
            {
                LeftOut.Begin(world);
            }
        }
    }

    private async Task TriedAsync(Func<HostProcess, Task> act)
    {
        if (world.Receiving is { IsDead: false } process)
        {
            try
            {
                await act(process);
            }
            catch (Exception refused) when (People.IsRefusal(refused) || process.IsDead)
            {
                // It changed meanwhile, a service does not answer, or the process died.
            }
        }
    }

    private void LockOrUnlock()
    {
        var sites = world.Sandbox.Data.Projects.Where(one => one is { Active: true, Permitted: true, ProcoreId: not null }).ToList();
        var id = _dice.OneOf(sites).ProcoreId!.Value;
        if (_locked.Remove(id))
        {
            Lock(id, "unlock_budget");
            return;
        }

        _ = _locked.Add(id);
        Lock(id, "lock_budget");
    }

    private void Lock(long project, string action)
    {
        Assert.Null(world.Sandbox.Procore.Edit(new() { ["action"] = action, ["project_id"] = project })["errors"]);
        Count(action);
    }

    private async Task PauseOrGoOnAsync(HostProcess process)
    {
        if (world.PausedSince is not null && _dice.Flip())
        {
            await world.GoOnAsync(process);
            Count("WentOn");
            return;
        }

        await process.Engine.PauseAsync(World.ConnectionId, "Dora", "", process.Life);
        world.PausedSince ??= world.Now();
        Count("Paused");
    }

    private SyncPolicies Others()
    {
        var others = world.Connection.Policies with
        {
            AmendedOrders = _dice.Pick(Enum.GetValues<AmendedOrderTreatment>()),
            CancelledOrders = _dice.Pick(Enum.GetValues<CancelledOrderTreatment>()),
            Attachments = _dice.Pick(Enum.GetValues<AttachmentTreatment>()),
        };
        if (!plan.LeavesOut || !_scopes.Flip())
        {
            return others;
        }

        Count(AllTakenIn);
        return others with { Scope = null, OrdersFrom = null };
    }

    private async Task TakeAsync(HostProcess process, SyncPolicies policies)
    {
        var change = await process.Engine.PreviewPoliciesAsync(World.ConnectionId, policies, process.Life);
        await process.Engine.ChangePoliciesAsync(World.ConnectionId, change, "Dora", "", process.Life);
        Count("PoliciesChanged");
    }

    private void Count(string what) => Acts[what] = Acts.GetValueOrDefault(what) + 1;
}
