using System.Globalization;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>The same for what else of the host's own code runs inside a client: its token store, its clock, its loggers.</summary>
public abstract partial class BrokenCarrierContract<TException>
{
    public static TheoryData<Type> Thrown() =>
    [
        typeof(IOException), typeof(HttpRequestException), typeof(SocketException), typeof(TimeoutException), typeof(OperationCanceledException),
        typeof(InvalidOperationException), typeof(NullReferenceException), typeof(WordlessException),
    ];

    [Theory]
    [MemberData(nameof(Thrown))]
    public async Task What_a_token_store_throws_when_it_is_read_is_told_as_that_and_nothing_was_sent(Type thrown)
    {
        var time = new FakeTimeProvider(Start);
        bool isBroken = true;
        int reads = 0;
        var store = new HostStore
        {
            Reading = () =>
            {
                reads++;
                if (isBroken)
                    throw (Exception)Activator.CreateInstance(thrown)!;
            },
        };
        using var carrier = new Carrier(TokenPath) { Answer = _ => Carrier.Json(200, Record) };
        (IDisposable client, Func<Task> read, Func<Task> create) = Open(carrier, time, store: store);
        using (client)
        {
            // More often than a circuit looks on.
            for (int i = 1; i <= 30; i++)
            {
                TException failure = await Assert.ThrowsAnyAsync<TException>(() => time.RunAsync(i % 3 == 0 ? read() : create()));
                Assert.Contains("token store", failure.Message, StringComparison.Ordinal);
                Assert.Contains(thrown.Name, failure.Message, StringComparison.Ordinal);
                Assert.DoesNotContain("connection", failure.Message, StringComparison.OrdinalIgnoreCase);
                Assert.Equal((false, true, null), (IsUnknown(failure), IsTransient(failure), StatusOf(failure)));
                Assert.Equal((i, 0, 0), (reads, carrier.Calls, carrier.Logins));
                Assert.Equal(thrown == typeof(WordlessException) ? null : thrown, failure.InnerException?.GetType());
            }

            isBroken = false;
            await time.RunAsync(create());
            Assert.Equal((1, 1), (carrier.Calls, carrier.Logins));
        }
    }

    [Theory]
    [MemberData(nameof(Thrown))]
    public async Task What_a_token_store_throws_when_it_is_written_costs_no_token_and_is_told_once(Type thrown)
    {
        foreach (bool isFirst in new[] { true, false })
        {
            var time = new FakeTimeProvider(Start);
            bool wasWritten = false;
            var logs = new Told();
            var store = new HostStore
            {
                // Where somebody else was first, what they stored is read, which may fail as well.
                Reading = () => _ = wasWritten && !isFirst ? throw (Exception)Activator.CreateInstance(thrown)! : true,
                Writing = () =>
                {
                    wasWritten = true;
                    return isFirst ? throw (Exception)Activator.CreateInstance(thrown)! : false;
                },
            };
            using var carrier = new Carrier(TokenPath) { Answer = _ => Carrier.Json(200, Record) };
            (IDisposable client, Func<Task> read, Func<Task> create) = Open(carrier, time, logs, store);
            using (client)
            {
                for (int i = 0; i < 20; i++)
                    await time.RunAsync(i % 2 == 0 ? read() : create());
                Assert.Equal((20, 1, "tok"), (carrier.Calls, carrier.Logins, carrier.Authorization));
                Assert.Contains(thrown.Name, Assert.Single(logs.Lines, line => line.Contains("token store", StringComparison.Ordinal)), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_token_that_still_opens_the_door_is_used_while_its_store_cannot_be_read_and_a_refused_one_is_not()
    {
        var time = new FakeTimeProvider(Start);
        bool isBroken = false;
        int status = 200;
        var store = new HostStore { Reading = () => _ = isBroken ? throw new IOException("full") : true };
        using var carrier = new Carrier(TokenPath) { Answer = _ => Carrier.Json(status, status == 200 ? Record : "{}") };
        (IDisposable client, Func<Task> read, Func<Task> create) = Open(carrier, time, store: store);
        using (client)
        {
            await time.RunAsync(read());
            isBroken = true;
            time.Advance(TimeSpan.FromMinutes(57));
            await time.RunAsync(create());
            Assert.Equal((2, 1), (carrier.Calls, carrier.Logins));
            status = 401;
            Assert.False(IsUnknown(await Assert.ThrowsAnyAsync<TException>(() => time.RunAsync(create()))));
            Assert.Equal((3, 1), (carrier.Calls, carrier.Logins));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_clock_that_fails_at_any_moment_costs_no_call(bool forGood)
    {
        int uses = 0;
        int most = 0;
        // The first time it does not fail, and tells how often it is looked at.
        for (int at = 0; at <= most; at++)
        {
            var inner = new FakeTimeProvider(Start);
            uses = 0;
            var clock = new FailingClock(inner, () => Interlocked.Increment(ref uses) is var use && at > 0 && (forGood ? use >= at : use == at));
            using var carrier = new Carrier(TokenPath) { Answer = _ => Carrier.Json(200, Record) };
            (IDisposable client, Func<Task> read, Func<Task> create) = Open(carrier, clock);
            using (client)
            {
                await inner.RunAsync(create());
                await inner.RunAsync(read());
                Assert.Equal((2, 1), (carrier.Calls, carrier.Logins));
            }
            if (at == 0)
                Assert.InRange(most = uses, 20, 1000);
        }
    }

    [Fact]
    public async Task A_host_whose_logging_cannot_be_had_loses_its_lines_and_nothing_else()
    {
        var time = new FakeTimeProvider(Start);
        using var carrier = new Carrier(TokenPath) { Answer = _ => Carrier.Json(200, Record) };
        (IDisposable client, Func<Task> read, _) = Open(carrier, time, new Told { IsAway = true });
        using (client)
            await time.RunAsync(read());
        Assert.Equal(1, carrier.Calls);
    }

    /// <summary>What a token store of the host does before it does what it should.</summary>
    protected sealed class HostStore
    {
        public Action Reading { get; init; } = () => { };

        /// <summary>False where somebody else was first.</summary>
        public Func<bool> Writing { get; init; } = () => true;
    }

    /// <summary>An exception of the host's own that cannot even be printed.</summary>
    private sealed class WordlessException : Exception
    {
        public override string Message => throw new InvalidOperationException("no words");

        public override string ToString() => throw new InvalidOperationException("no words");
    }

    private sealed class FailingClock(TimeProvider inner, Func<bool> fails) : TimeProvider
    {
        public override long TimestampFrequency => Now(inner.TimestampFrequency);

        public override DateTimeOffset GetUtcNow() => Now(inner.GetUtcNow());

        public override long GetTimestamp() => Now(inner.GetTimestamp());

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            new FailingTimer(this, Now(inner).CreateTimer(callback, state, dueTime, period));

        public T Now<T>(T said) => fails() ? throw new InvalidOperationException("a clock that fails") : said;
    }

    private sealed class FailingTimer(FailingClock clock, ITimer inner) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => clock.Now(inner).Change(dueTime, period);

        public void Dispose() => clock.Now(inner).Dispose();

        public ValueTask DisposeAsync() => clock.Now(inner).DisposeAsync();
    }

    private sealed class Told : ILoggerFactory, ILogger
    {
        public bool IsAway { get; init; }

        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => IsAway ? throw new InvalidOperationException("no logging") : this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (Lines)
                Lines.Add(string.Create(CultureInfo.InvariantCulture, $"{logLevel}: {formatter(state, exception)}"));
        }

        public void Dispose()
        {
        }
    }
}
