namespace Zoho.Procore.Sdk.Shared;

/// <content>What responses tell of limits.</content>
internal sealed partial class RequestLimiter
{
    /// <summary>Lets nobody start before <paramref name="duration"/> has passed. A shorter pause never shortens a longer one.</summary>
    public void Pause(TimeSpan duration, string reason)
    {
        if (duration > TimeSpan.Zero)
            Change((duration, reason), static (admission, told, now) => admission.PauseUntil(now + told.duration, told.reason));
    }

    /// <summary>Changes how many calls a window allows, for limits that only responses tell.</summary>
    public void Resize(string window, int limit) =>
        Change((window, limit), static (admission, told, _) => admission.Resize(told.window, told.limit));

    /// <summary>Takes over what a response said about a budget.</summary>
    /// <param name="budget">Name of the budget, such as "day".</param>
    /// <param name="remaining">Calls left according to the response.</param>
    /// <param name="resetsIn">Time until it is full again.</param>
    /// <param name="reserve">Calls that background work leaves alone.</param>
    /// <param name="permit">The call whose response said so; it is counted in the number already.</param>
    /// <param name="slides">
    /// Whether it may be full again little by little: then who finds nothing left waits for the latest time that was told, and not for the
    /// closest.
    /// </param>
    public void Learn(string budget, long remaining, TimeSpan resetsIn, long reserve, Permit? permit, bool slides = false)
    {
        TimeSpan wait = resetsIn > TimeSpan.Zero ? resetsIn : TimeSpan.Zero;
        Change((budget, remaining, wait, reserve, permit, slides), static (admission, told, now) =>
            admission.Learn(told.budget, told.remaining, now + told.wait, told.reserve, told.permit, now, told.slides));
    }

    /// <summary>A response said that a budget is used up, and perhaps not until when.</summary>
    /// <param name="budget">Name of the budget.</param>
    /// <param name="resetsIn">Time until it is full again, when the response told; otherwise what earlier ones told counts.</param>
    /// <param name="fallback">The wait when none of them did.</param>
    /// <param name="reserve">Calls that background work leaves alone.</param>
    /// <param name="permit">The call whose response said so.</param>
    /// <returns>The time until it is worth asking again.</returns>
    public TimeSpan Exhaust(string budget, TimeSpan? resetsIn, TimeSpan fallback, long reserve, Permit? permit)
    {
        TimeSpan wait = resetsIn ?? fallback;
        Change(budget, (admission, budget, now) =>
        {
            if (resetsIn is null && admission.ResetsAt(budget, now) is { } known)
                wait = known - now;
            admission.Learn(budget, 0, now + wait, reserve, permit, now);
        });
        return wait;
    }

    /// <summary>A call was refused because too many were in flight: fewer at a time from now on, growing back slowly.</summary>
    public void Crowd() => Change(0, static (admission, _, now) => admission.Crowd(now));
}
