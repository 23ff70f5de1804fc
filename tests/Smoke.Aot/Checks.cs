namespace Smoke.Aot;

/// <summary>Counts the checks that held; the first that does not ends the program.</summary>
internal sealed class Checks
{
    public int Held { get; private set; }

    public void That(bool holds, string what)
    {
        if (!holds)
            throw new CheckFailedException("Does not hold: " + what);
        Held++;
    }

    /// <summary>The exception that a call ends with.</summary>
    public async Task<TException> FailsAsync<TException>(Func<Task> callAsync, string what)
        where TException : Exception
    {
        try
        {
            await callAsync();
        }
        catch (TException exception)
        {
            Held++;
            return exception;
        }
        throw new CheckFailedException("Did not fail: " + what);
    }
}
