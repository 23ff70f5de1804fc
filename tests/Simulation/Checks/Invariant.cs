namespace Simulation;

/// <summary>Something that always holds.</summary>
/// <param name="Name">What it is called: each has a planted bug that violates it.</param>
/// <param name="HoldsAsync">Looks whether it does.</param>
internal sealed record Invariant(string Name, Func<World, Evidence, Task> HoldsAsync)
{
    /// <summary>When trouble stops, everything comes to an end.</summary>
    public const string EverythingSettles = nameof(EverythingSettles);

    /// <summary>Once both sides agree, nothing is written any more.</summary>
    public const string NothingIsWrittenAnyMore = nameof(NothingIsWrittenAnyMore);

    public Invariant(string name, Action<World, Evidence> holds)
        : this(name, (world, evidence) =>
        {
            holds(world, evidence);
            return Task.CompletedTask;
        })
    {
    }

    /// <summary>Looks whether something holds, and says by its name that it does not.</summary>
    public static async Task HoldAsync(string name, Func<Task> holds)
    {
        try
        {
            await holds();
        }
        catch (Exception failure) when (failure is not ViolatedException)
        {
            throw new ViolatedException([(name, failure)]);
        }
    }
}
