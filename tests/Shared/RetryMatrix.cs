using Microsoft.Extensions.Time.Testing;
using Sandbox;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>
/// Every kind of operation × everything that can go wrong with its first send: how often it is sent, how often it has its effect (as the
/// sandbox counts it), and what the caller is told.
/// </summary>
public abstract class RetryMatrix<TClient>
    where TClient : IDisposable
{
    /// <summary>An operation by name; made ready by a call of its own, so that only the operation itself meets the fault.</summary>
    protected sealed record Operation(Repeated Repeated, string Effect, Func<TClient, SandboxServer, Task<Func<Task>>> PrepareAsync)
    {
        /// <summary>Whether the status says it all: an answer whose body breaks off is an answer.</summary>
        public bool NeedsNoBody { get; init; }

        /// <summary>Asserts the end of an operation that succeeded.</summary>
        public Func<TClient, SandboxServer, Task>? EndsAsync { get; init; }
    }

    /// <summary>An operation that needs no preparation.</summary>
    protected static Operation Ready(Repeated repeated, string effect, Func<TClient, SandboxServer, Task> callAsync) =>
        new(repeated, effect, (client, sandbox) => Task.FromResult<Func<Task>>(() => callAsync(client, sandbox)));

    protected abstract SandboxSide Side { get; }

    protected abstract IReadOnlyDictionary<string, Operation> Operations { get; }

    protected abstract TClient Create(SandboxServer sandbox, TimeProvider time, HttpMessageHandler primary);

    /// <summary>Whether the exception is the client's own, and says that the outcome is unknown.</summary>
    protected abstract bool SaysUnknown(Exception exception);

    protected static TheoryData<string, string> Cross(params string[] operations) => new(operations.SelectMany(_ => FirstSend.All, (operation, fault) => (operation, fault.Name)));

    protected async Task CheckAsync(string name, string faultName)
    {
        Operation operation = Operations[name];
        FirstSend fault = FirstSend.All.Single(one => one.Name == faultName);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 6, 9, 14, 0, 0, TimeSpan.Zero));
        using var sandbox = new SandboxServer(new SandboxOptions { Seed = 3 }, time);
        using var wire = new Wire(sandbox.CreateHandler());
        using TClient client = Create(sandbox, time, wire);
        Func<Task> callAsync = await time.RunAsync(operation.PrepareAsync(client, sandbox));
        int effectsBefore = sandbox.Log.Effects(Side, operation.Effect);
        wire.Sends = 0;
        wire.First = fault.Throws;
        if (fault.Fault is { } kind)
            sandbox.Faults.Set([new FaultRule(Side, kind, 1000) { Count = 1, PathContains = Side == SandboxSide.Zoho ? "/books/" : "/rest/" }]);

        Exception? error = await time.RunAsync(Record.ExceptionAsync(callAsync).AsTask());

        if (operation.NeedsNoBody && fault.Fault == FaultKind.HalfBody)
        {
            Assert.Equal((1, 1, null), (wire.Sends, sandbox.Log.Effects(Side, operation.Effect) - effectsBefore, error));
            return;
        }
        bool repeated = fault.Means == FirstSend.Effect.None || operation.Repeated != Repeated.Twice;
        Assert.Equal(repeated ? 2 : 1, wire.Sends);
        int effects = operation.Repeated switch
        {
            Repeated.Reads => 0,
            Repeated.SameAgain => fault.Means == FirstSend.Effect.DoneUnseen ? 2 : 1,
            Repeated.IsGone => 1,
            _ => fault.Means == FirstSend.Effect.NoneUnseen ? 0 : 1,
        };
        Assert.Equal(effects, sandbox.Log.Effects(Side, operation.Effect) - effectsBefore);
        if (!repeated)
        {
            Assert.True(SaysUnknown(Assert.IsAssignableFrom<Exception>(error)), error!.ToString());
            return;
        }
        Assert.Null(error);
        if (operation.EndsAsync is { } endsAsync)
            await time.RunAsync(endsAsync(client, sandbox));
    }

    /// <summary>Counts what is sent to the API, and fails the first send where the test says so.</summary>
    private sealed class Wire(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private int _sends;

        public int Sends { get => Volatile.Read(ref _sends); set => Volatile.Write(ref _sends, value); }

        public Func<Exception>? First { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath.StartsWith("/oauth/", StringComparison.Ordinal))
                return base.SendAsync(request, cancellationToken);
            return Interlocked.Increment(ref _sends) == 1 && First is { } fail
                ? Task.FromException<HttpResponseMessage>(fail())
                : base.SendAsync(request, cancellationToken);
        }
    }
}
