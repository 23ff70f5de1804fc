namespace ZohoProcore.Sync;

/// <summary>Decides once more on what is stored now, where somebody else changed it while it was decided about.</summary>
internal static class Afresh
{
    private const int Attempts = 8;

    /// <summary>Reads, decides and stores, again where what was read is another one when it is stored.</summary>
    /// <exception cref="ChangesOutdatedException">Somebody changed it each time.</exception>
    public static async ValueTask<T> DecideAsync<T>(Func<ValueTask<T>> decide)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await decide().ConfigureAwait(false);
            }
            catch (ChangesOutdatedException) when (attempt < Attempts)
            {
                // What came in between counts; the next look sees it.
            }
        }
    }
}
