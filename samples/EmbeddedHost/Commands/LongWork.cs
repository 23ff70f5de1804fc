namespace EmbeddedHost;

/// <summary>Work that takes as long as two services take: whoever sits before the terminal sees that it goes on, and for how long it has.</summary>
internal static class LongWork
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>Waits for it.</summary>
    /// <param name="error">Where it is said.</param>
    /// <param name="what">What goes on, such as "Reading both ledgers".</param>
    /// <param name="work">The work, which is under way.</param>
    public static async Task<T> ShowAsync<T>(TextWriter error, string what, ValueTask<T> work)
    {
        var task = work.AsTask();
        if (error is not ShownWriter { HasSomebody: true }) return await task;
        var (progress, begun) = (new DemoProgress(error, isTerminal: true), TimeProvider.System.GetTimestamp());
        while (await Task.WhenAny(task, Task.Delay(Every, TimeProvider.System)) != task)
            progress.Update(FormattableString.Invariant($"{what}, for {TimeProvider.System.GetElapsedTime(begun).TotalSeconds:N0} seconds …"));
        progress.Done();
        return await task;
    }
}
