using NodaTime;

namespace Simulation;

/// <summary>A lock on transactions of Zoho.</summary>
/// <param name="From">The first day that it holds; null for every day there was.</param>
/// <param name="To">The last day that it holds.</param>
/// <param name="Since">When the accountant set it.</param>
internal sealed record HeldPeriod(DateOnly? From, DateOnly To, Instant Since)
{
    /// <summary>When it was lifted; null while it is in force.</summary>
    public Instant? Until { get; set; }

    /// <summary>Whether it held a day all the time from one moment to another.</summary>
    public bool Holds(DateOnly day, Instant from, Instant to) => day <= To && !(day < From) && Since <= from && !(Until < to);
}

/// <summary>A project that people closed in Procore.</summary>
/// <param name="Id">Its id there.</param>
/// <param name="Since">When they did.</param>
internal sealed record ClosedProject(long Id, Instant Since)
{
    /// <summary>When they opened it again; null while it is closed.</summary>
    public Instant? Until { get; set; }
}
