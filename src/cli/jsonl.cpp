#include "cli/jsonl.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "cli/files.h"
#include "cli/record.h"
#include "inspect/inspector.h"
#include "report/report.h"

namespace inspector::cli {
namespace {

// An article of 8 MiB fits even if each of its bytes is escaped as six.
constexpr std::size_t kMaxLineBytes = 8 * kMaxInputBytes;

struct Answer {
  std::string line;
  bool failed = false;
};

Answer failure(const Error& error, const Record& record = {}) {
  return {report::to_json(error, record.id) + "\n", true};
}

// How every line is answered.
struct Manner {
  text::OffsetUnit unit = text::OffsetUnit::kUtf16;
  const model::Tagger* tagger = nullptr;
};

Answer answer(std::string_view line, const Manner& manner) {
  const Record record = read_record(line);
  if (record.error) return failure(*record.error, record);
  const auto source =
      record.html ? read_source(*record.html, Input::kHtml) : read_source(*record.text, Input::kText);
  if (!source) return failure(source.error(), record);
  const auto report = inspect(source.value(), {.date = record.date, .url = record.url}, manner.tagger);
  if (!report) return failure(report.error(), record);
  return {to_json(report.value(), source.value().text, manner.unit, record.id) + "\n", false};
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// One line on its way through a worker.
struct Job {
  std::string line;
  Answer answer;
  bool done = false;
};

// Workers that answer lines while the caller reads on; answers leave in the order in which the lines came.
class Workers {
 public:
  Workers(unsigned count, Manner manner) : manner_(manner) {
    for (unsigned i = 0; i < count; ++i) threads_.emplace_back([this] { work(); });
  }
  ~Workers() {
    {
      const std::lock_guard lock(mutex_);
      closing_ = true;
      waiting_.clear();
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  // Enough to keep every worker busy, few enough to keep memory constant.
  bool full() const { return in_order_.size() >= 2 * threads_.size(); }
  bool empty() const { return in_order_.empty(); }

  void add(std::string line) {
    in_order_.push_back(std::make_shared<Job>(Job{std::move(line), {}, false}));
    {
      const std::lock_guard lock(mutex_);
      waiting_.push_back(in_order_.back());
    }
    changed_.notify_all();
  }

  void add(Answer ready) { in_order_.push_back(std::make_shared<Job>(Job{{}, std::move(ready), true})); }

  // The answer to the oldest line; waits for it. Only where not empty().
  Answer next() {
    const std::shared_ptr<Job> job = in_order_.front();
    in_order_.pop_front();
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return job->done; });
    return std::move(job->answer);
  }

 private:
  void work() {
    std::unique_lock lock(mutex_);
    while (true) {
      changed_.wait(lock, [this] { return closing_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      const std::shared_ptr<Job> job = waiting_.front();
      waiting_.pop_front();
      lock.unlock();
      Answer made = answer(job->line, manner_);
      lock.lock();
      job->answer = std::move(made);
      job->done = true;
      changed_.notify_all();
    }
  }

  Manner manner_;
  std::deque<std::shared_ptr<Job>> in_order_;  // the caller's thread alone
  std::mutex mutex_;                           // guards what follows, and every Job::answer and Job::done
  std::condition_variable changed_;
  std::deque<std::shared_ptr<Job>> waiting_;
  bool closing_ = false;
  std::vector<std::thread> threads_;
};

// Prints answers and remembers how it went.
class Printer {
 public:
  void print(const Answer& answer) {
    if (answer.failed && outcome_ == Outcome::kAllDone) outcome_ = Outcome::kSomeFailed;
    if (!cli::print(answer.line)) outcome_ = Outcome::kCannotWrite;
  }
  bool can_write() const { return outcome_ != Outcome::kCannotWrite; }
  Outcome outcome() const { return outcome_; }

 private:
  Outcome outcome_ = Outcome::kAllDone;
};

}  // namespace

Outcome run_jsonl(std::FILE* in, text::OffsetUnit unit, unsigned jobs, const model::Tagger* tagger) {
  LineReader reader(in, kMaxLineBytes);
  Printer printer;
  Workers workers(jobs, {.unit = unit, .tagger = tagger});
  std::string line;
  for (LineReader::Got got; printer.can_write() && (got = reader.next(line)) != LineReader::Got::kEnd;) {
    if (got == LineReader::Got::kLine && is_blank(line)) continue;
    if (workers.full()) printer.print(workers.next());
    if (got == LineReader::Got::kTooLong) {
      workers.add(failure(make_error(ErrorCode::kTooLarge)));
    } else {
      workers.add(std::exchange(line, {}));
    }
  }
  while (printer.can_write() && !workers.empty()) printer.print(workers.next());
  return printer.outcome();
}

}  // namespace inspector::cli
